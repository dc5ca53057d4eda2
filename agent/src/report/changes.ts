import type { DeviceReading, PcReading, ProbeOutcome } from '@motcua/contract';

/** Points of percent that a level must move to be worth telling. */
const levelPoints = 5;
/** Ratio that load and memory must move. */
const pcRatio = 0.2;
const diskRatio = 0.05;
const skewMs = 5000;

/**
 * How much of a reading is news: `state` is what tickets are made of, `level` is a quantity that has moved a bucket, null is
 * the same as before. Compared with what was told last, not with the last reading, so that slow drift is told as well.
 */
export type News = 'state' | 'level' | null;

/** What is news in a device. */
export function newsOfDevice(told: DeviceReading, seen: DeviceReading): News {
  if (differ(stateOf(told), stateOf(seen))) return 'state';
  return levelsMoved(told, seen) ? 'level' : null;
}

/** What is news in the PC. */
export function newsOfPc(told: PcReading | null, seen: PcReading | null): News {
  if (told === null || seen === null) return told === seen ? null : 'state';
  if (differ(pcStateOf(told), pcStateOf(seen))) return 'state';
  const moved =
    far(told.loadRatio, seen.loadRatio, pcRatio) ||
    far(told.memoryUsedRatio, seen.memoryUsedRatio, pcRatio) ||
    far(told.clockSkewMs, seen.clockSkewMs, skewMs) ||
    seen.disks.some((disk) => far(usedOf(told, disk.mount), disk.usedRatio, diskRatio));
  return moved ? 'level' : null;
}

/** Whether some probe works that did not, or the other way round. */
export const probesDiffer = (told: readonly ProbeOutcome[], seen: readonly ProbeOutcome[]): boolean =>
  differ(told.map(probeStateOf).sort(), seen.map(probeStateOf).sort());

const stateOf = ({ kind, name, health, reasons, parts, identity, supplies, trays }: DeviceReading) => ({
  kind,
  name,
  health,
  reasons: [...reasons].sort(),
  parts: parts.map((part) => [part.part, part.health, [...part.reasons].sort()]),
  identity,
  supplies: supplies.map(({ index, type, colorant }) => [index, type, colorant]),
  trays: trays.map(({ index, name: tray, status }) => [index, tray, status]),
});

const pcStateOf = ({ kind, hostname, health, reasons, rebootPending, disks, missing, inventory }: PcReading) => {
  const { readAt: _, ...facts } = inventory ?? { readAt: '' };
  return {
    kind,
    hostname,
    health,
    reasons: [...reasons].sort(),
    rebootPending,
    disks: disks.map(({ mount }) => mount),
    missing: missing.map(({ fact, reason }) => [fact, reason]),
    facts,
  };
};

const probeStateOf = ({ probe, ok, reason }: ProbeOutcome): string => `${probe} ${ok} ${reason}`;

function levelsMoved(told: DeviceReading, seen: DeviceReading): boolean {
  const before = [...told.supplies, ...told.trays];
  return [...seen.supplies, ...seen.trays].some((level, at) => {
    const old = before[at];
    if (old === undefined || old.levelState !== level.levelState) return true;
    // Reaching or leaving empty is always worth telling, however small the step.
    if ((old.percent === 0) !== (level.percent === 0)) return true;
    return far(old.percent, level.percent, levelPoints);
  });
}

const far = (told: number | null, seen: number | null, step: number): boolean =>
  told === null || seen === null ? told !== seen : Math.abs(told - seen) >= step;

const usedOf = ({ disks }: PcReading, mount: string): number | null =>
  disks.find((disk) => disk.mount === mount)?.usedRatio ?? null;

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
