import { healthOf, type PcReading } from '@motcua/contract';
import { type Failure, failure, type Outcome, success } from '../../probe/outcome.ts';
import type { Memory, RareContext } from '../context.ts';
import { clip } from '../text.ts';
import { readDisks } from './disks.ts';
import { readInventory } from './inventory.ts';
import { pcReasons } from './judge-pc.ts';
import { memoryUsedRatio, usedRatio } from './meminfo.ts';
import { readRebootPending } from './reboot.ts';

export interface PcContext extends RareContext {
  /** Clock of the PC less clock of the hub; null until the hub has told its time. */
  clockSkewMs: number | null;
}

type Missing = PcReading['missing'][number];

/** Reads the PC itself: a few small files, and no programs but for the inventory once a day. */
export async function collectPc(context: PcContext): Promise<{ pc: PcReading; memory: Memory }> {
  const { now, clockSkewMs, settings } = context;
  const os = context.probe.os();
  const [disks, memory, reboot, hardware] = await Promise.all([
    readDisks(context),
    readMemory(context),
    readRebootPending(context),
    readInventory(context),
  ]);
  const load: Outcome<number> =
    os.load5 === null ? failure('not-read', `${os.platform} has no load average`) : success(os.load5 / os.cores);
  const skew = clockSkewMs === null ? failure('not-read', 'the hub has not told its time yet') : success(clockSkewMs);
  const measures = {
    uptimeSeconds: Math.max(0, Math.round(os.uptimeSeconds)),
    loadRatio: orNull(load, (ratio) => Math.round(ratio * 100) / 100),
    memoryUsedRatio: orNull(memory, (ratio) => Math.round(ratio * 1e4) / 1e4),
    clockSkewMs: orNull(skew, Math.round),
    rebootPending: orNull(reboot, (pending) => pending),
    disks: disks.disks,
  };
  const reasons = pcReasons(measures);
  const missing = [
    ...missingRows({ loadRatio: load, memoryUsedRatio: memory, clockSkewMs: skew, rebootPending: reboot }),
    ...disks.failed.map(({ mount, failure }) => missingRow(`disk ${mount}`, failure)),
    ...missingRows(hardware.failed),
  ].slice(0, 64);
  const head = { hostname: clip(os.hostname, 256), observedAt: now.toISOString(), health: healthOf(reasons), reasons };
  return {
    // Left out for an officer's PC, which older hubs take all for.
    pc: {
      ...(settings.pcKind === 'pc' ? {} : { kind: settings.pcKind }),
      ...head,
      ...measures,
      inventory: hardware.inventory,
      missing,
    },
    memory: { ...context.memory, disks: disks.samples, inventory: hardware.inventory, drives: hardware.drives },
  };
}

async function readMemory({ probe, signal }: PcContext): Promise<Outcome<number>> {
  const { platform, totalMemory, freeMemory } = probe.os();
  if (platform === 'linux') {
    const meminfo = await probe.readFile('/proc/meminfo', { signal });
    const ratio = meminfo.ok ? memoryUsedRatio(meminfo.value) : null;
    if (ratio !== null) return success(ratio);
  }
  const ratio = usedRatio(totalMemory, freeMemory);
  return ratio === null ? failure('not-read', 'the system does not tell its memory') : success(ratio);
}

const orNull = <From, To>(outcome: Outcome<From>, to: (value: From) => To): To | null =>
  outcome.ok ? to(outcome.value) : null;

const missingRows = (outcomes: Readonly<Record<string, Outcome<unknown>>>): Missing[] =>
  Object.entries(outcomes).flatMap(([fact, outcome]) => (outcome.ok ? [] : [missingRow(fact, outcome)]));

const missingRow = (fact: string, { reason, detail }: Failure): Missing => ({
  fact: clip(fact, 128),
  reason,
  detail: clip(detail, 512),
});
