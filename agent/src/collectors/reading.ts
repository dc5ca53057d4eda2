import { type DeviceReading, healthOf, type Part, worstHealth } from '@motcua/contract';
import type { KnownDevice } from './context.ts';
import { clip, clipList, clipOrNull } from './text.ts';

type Identity = DeviceReading['identity'];

export const emptyIdentity: Identity = {
  vendor: null,
  model: null,
  serial: null,
  firmware: null,
  uuid: null,
  macs: [],
  uri: null,
};

/** A reading with every key of the wire, its health made from the parts (or from the reasons when it has none). */
export function toReading(
  from: Pick<DeviceReading, 'key' | 'kind' | 'name'> & Partial<DeviceReading>,
  now: Date,
): DeviceReading {
  const { parts = [], reasons = parts.flatMap((part) => part.reasons) } = from;
  return {
    identity: emptyIdentity,
    supplies: [],
    trays: [],
    pageCount: null,
    pageCountUnit: null,
    queuedJobs: null,
    ...from,
    parts,
    name: clip(from.name, 256),
    reasons: clipList(reasons, 64, 64),
    raw: clipList(from.raw ?? [], 256, 256),
    message: clipOrNull(from.message, 1_024),
    observedAt: now.toISOString(),
    health: from.health ?? (parts.length === 0 ? healthOf(reasons) : worstHealth(parts.map(({ health }) => health))),
  };
}

/** A part judged by its reasons. */
export const toPart = (part: string, reasons: readonly string[]): Part => ({
  part,
  health: healthOf(reasons),
  reasons: clipList(reasons, 64, 32),
});

/** What stays of a device that was seen before; callers may keep more than that of it. */
export const remembered = ({ key, kind, name, identity }: KnownDevice): KnownDevice => ({ key, kind, name, identity });

/** The reading of a known device that could not be read, or is gone: what it is stays, and why is said. */
export const missed = (device: KnownDevice, reason: string, now: Date): DeviceReading =>
  toReading({ ...remembered(device), reasons: [reason] }, now);
