import { Desired, type DeviceReading, isExpected, type PcReading, type ProbeOutcome } from '@motcua/contract';
import { emptyMemory } from '../collectors/index.ts';
import { KnownFile } from '../config/state-files.ts';
import { readIdentity } from '../identity/read-identity.ts';
import type { Collect } from '../run/collect.ts';
import { nothingDesired } from '../run/desired-store.ts';
import type { Files } from '../state/files.ts';
import { readJson } from '../state/read-json.ts';
import { inspectOutbox, type OutboxFacts } from './inspect-outbox.ts';

/** What an agent on this PC would report, and what it could not read and why. */
export interface Examination {
  state: string | null;
  version: string;
  enrolled: { agent: string; unit: string; hubUrl: string } | null;
  /** Why there is no identity although there should be one: the code of the error. */
  identityFault: string | null;
  pc: PcReading | null;
  devices: DeviceReading[];
  probes: ProbeOutcome[];
  missing: { what: string; reason: string; detail: string | null }[];
  outbox: OutboxFacts | null;
}

export interface ExamineOptions {
  /** The state folder; null for a PC without one. It is only read, and may be in use. */
  state: { path: string; files: Files } | null;
  version: string;
  collect: Collect;
  signal: AbortSignal;
  now: Date;
}

/** Reads everything once, changes nothing. */
export async function examine({ state, version, collect, signal, now }: ExamineOptions): Promise<Examination> {
  const { enrolled, identityFault } = await identityIn(state);
  const known = KnownFile.safeParse(await contentOf(state, 'known.json')).data ?? [];
  const desired = Desired.safeParse(await contentOf(state, 'desired.json')).data ?? nothingDesired;
  const { devices, pc, probes } = await collect({
    known,
    desired,
    clockSkewMs: null,
    memory: emptyMemory,
    signal,
    now,
  });
  return {
    state: state?.path ?? null,
    version,
    enrolled,
    identityFault,
    pc,
    devices,
    probes,
    missing: whatIsMissing({ devices, pc, probes }),
    outbox: state === null ? null : await inspectOutbox(state),
  };
}

/** All that could not be read, of the PC, of devices and of whole probes, in one list. */
export function whatIsMissing({
  devices,
  pc,
  probes,
}: Pick<Examination, 'devices' | 'pc' | 'probes'>): Examination['missing'] {
  return [
    ...probes.flatMap(({ probe, ok, reason, detail }) =>
      ok ? [] : [{ what: probe, reason: reason ?? 'not-read', detail }],
    ),
    ...(pc?.missing ?? []).map(({ fact, reason, detail }) => ({ what: `pc ${fact}`, reason, detail })),
    ...devices.flatMap(({ key, health, reasons, message }) =>
      health === 'unknown' ? [{ what: key, reason: reasons[0] ?? 'not-read', detail: message }] : [],
    ),
  ];
}

async function identityIn(state: ExamineOptions['state']): Promise<Pick<Examination, 'enrolled' | 'identityFault'>> {
  if (state === null) return { enrolled: null, identityFault: null };
  try {
    const identity = await readIdentity(state);
    if (identity === null) return { enrolled: null, identityFault: null };
    const { agent, unit, hubUrl } = identity;
    return { enrolled: { agent, unit, hubUrl }, identityFault: null };
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { enrolled: null, identityFault: error.code };
  }
}

async function contentOf(state: ExamineOptions['state'], name: string): Promise<unknown> {
  if (state === null) return null;
  const read = await readJson(state.files, `${state.path}/${name}`, { limit: 4 * 2 ** 20 });
  return read.kind === 'value' ? read.value : null;
}
