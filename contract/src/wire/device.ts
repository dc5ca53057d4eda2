import * as z from 'zod';
import { Health, healths } from '../health.ts';
import { toDeviceKind } from '../kinds.ts';
import { Supply, Tray } from './levels.ts';
import { Instant, Text } from './scalars.ts';

/** On the hot path of every report: a look-up in place of a second parse. */
const known: ReadonlySet<unknown> = new Set(healths);

/** Health of an agent or device, lenient: a word from a newer agent is `unknown`, never a refusal. */
export const LenientHealth = z.preprocess((raw) => (known.has(raw) ? raw : 'unknown'), Health);

/** What a device says it is. Empty and junk values are left as null by the agent. */
export const Identity = z.looseObject({
  vendor: Text(128).nullable(),
  model: Text(256).nullable(),
  serial: Text(128).nullable(),
  firmware: Text(128).nullable(),
  uuid: Text(128).nullable(),
  macs: z.array(Text(32)).max(16),
  uri: Text(1024).nullable(),
});
export type Identity = z.infer<typeof Identity>;

/** A part of a device that is judged on its own: a print queue and the printer behind it. */
export const Part = z.looseObject({
  part: Text(32),
  health: LenientHealth,
  reasons: z.array(Text(64)).max(32),
});
export type Part = z.infer<typeof Part>;

/** One reading of one device. `reasons` are codes of the reason table, `raw` the keywords they came from. */
const DeviceShape = z.looseObject({
  /** Stable name within the agent, such as `cups:counter1` or `sane:test:0`. */
  key: z.string().min(1).max(256),
  kind: Text(64),
  name: Text(256),
  health: LenientHealth,
  reasons: z.array(Text(64)).max(64),
  raw: z.array(Text(256)).max(256),
  /** Words of the device for a person, as it gave them. */
  message: Text(1024).nullable(),
  observedAt: Instant,
  identity: Identity,
  parts: z.array(Part).max(8),
  supplies: z.array(Supply).max(128),
  trays: z.array(Tray).max(64),
  pageCount: z.number().nullable(),
  /** What the counter counts, by the names of RFC 3805 prtMarkerCounterUnit; null when the device does not say. */
  pageCountUnit: Text(32).nullable().default(null),
  queuedJobs: z.number().nullable(),
});

/** A kind from a newer agent becomes `other`, its word kept in `rawKind`. */
export const DeviceReading = DeviceShape.transform((device) => {
  const kind = toDeviceKind(device.kind);
  return kind === device.kind
    ? (device as typeof device & { kind: typeof kind })
    : { ...device, kind, rawKind: device.kind };
});
export type DeviceReading = z.infer<typeof DeviceReading>;
/** The shape without the leniency, for documents. */
export const DeviceReadingWire = DeviceShape;
