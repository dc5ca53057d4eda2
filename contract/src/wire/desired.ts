import * as z from 'zod';
import { Instant, Text, Version } from './scalars.ts';

const seconds = (low: number, high: number) => z.int().min(low).max(high);

/** How often an agent works; defaults are the product's. */
export const Intervals = z.looseObject({
  probeSeconds: seconds(1, 3600),
  heartbeatSeconds: seconds(1, 3600),
  fullSeconds: seconds(60, 7 * 86_400),
  inventorySeconds: seconds(60, 30 * 86_400),
});
export type Intervals = z.infer<typeof Intervals>;

/** A printer to be asked by SNMP from this agent. The community is a secret: never logged. */
export const SnmpTarget = z.looseObject({
  host: z.string().min(1).max(253),
  port: z.int().min(1).max(65_535),
  version: z.enum(['1', '2c']),
  community: Text(128),
});
export type SnmpTarget = z.infer<typeof SnmpTarget>;

/** What the hub wants of an agent, retained; a higher version replaces a lower one. */
export const Desired = z.looseObject({
  v: Version,
  version: z.int().nonnegative(),
  at: Instant,
  intervals: Intervals,
  snmp: z.array(SnmpTarget).max(64),
  /** IPP printers to be asked directly, besides those that CUPS queues name. */
  ipp: z.array(z.string().max(1024)).max(64),
  /** Devices that are gone for good: no longer missed. */
  forget: z.array(z.string().max(256)).max(256),
});
export type Desired = z.infer<typeof Desired>;

/** What an agent does before it has heard from a hub. */
export const defaultIntervals: Intervals = {
  probeSeconds: 30,
  heartbeatSeconds: 60,
  fullSeconds: 86_400,
  inventorySeconds: 86_400,
};
