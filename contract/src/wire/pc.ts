import * as z from 'zod';
import { LenientHealth } from './device.ts';
import { Instant, Text } from './scalars.ts';

/** One file system. Ratios are 0 to 1. `fullInDays` is null until the trend is known or when it is not filling. */
export const Disk = z.looseObject({
  mount: Text(256),
  totalBytes: z.number().nonnegative(),
  freeBytes: z.number().nonnegative(),
  usedRatio: z.number().min(0).max(1),
  fullInDays: z.number().nonnegative().nullable(),
});
export type Disk = z.infer<typeof Disk>;

/** Slow facts of a PC, read once a day. */
export const PcInventory = z.looseObject({
  readAt: Instant,
  maker: Text(128).nullable(),
  model: Text(256).nullable(),
  serial: Text(128).nullable(),
  os: Text(256).nullable(),
  bios: Text(256).nullable(),
  cpu: Text(256).nullable(),
  memoryBytes: z.number().nonnegative().nullable(),
  addresses: z
    .array(z.looseObject({ interface: Text(64), mac: Text(32), addresses: z.array(Text(64)).max(32) }))
    .max(64),
});
export type PcInventory = z.infer<typeof PcInventory>;

/** A fact that could not be read, and the reason code why. */
export const Missing = z.looseObject({ fact: Text(128), reason: Text(64), detail: Text(512).nullable() });
export type Missing = z.infer<typeof Missing>;

/** The PC that the agent runs on. Every null stands beside a row in `missing`. */
export const PcReading = z.looseObject({
  /** A PC that citizens use is `citizen_pc`; left out, it is an officer's. */
  kind: Text(64).optional(),
  health: LenientHealth,
  reasons: z.array(Text(64)).max(32),
  hostname: Text(256),
  observedAt: Instant,
  uptimeSeconds: z.number().nonnegative().nullable(),
  /** 5-minute load by processor core. */
  loadRatio: z.number().nonnegative().nullable(),
  memoryUsedRatio: z.number().min(0).max(1).nullable(),
  /** Clock of the PC less clock of the hub, in milliseconds. */
  clockSkewMs: z.number().nullable(),
  rebootPending: z.boolean().nullable(),
  disks: z.array(Disk).max(64),
  inventory: PcInventory.nullable(),
  missing: z.array(Missing).max(64),
});
export type PcReading = z.infer<typeof PcReading>;
