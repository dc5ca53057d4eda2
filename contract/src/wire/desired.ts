import * as z from 'zod';
import { MqttUrls } from './mqtt-urls.ts';
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

const port = z.int().min(1).max(65_535);
const address = { host: z.string().min(1).max(253), port };

/** A user of SNMP version 3 (RFC 3414). The keys are secrets: never logged. */
const SnmpUser = z.looseObject({
  name: Text(32),
  auth: z
    .looseObject({ protocol: z.enum(['md5', 'sha', 'sha224', 'sha256', 'sha384', 'sha512']), key: Text(128) })
    .nullable(),
  priv: z.looseObject({ protocol: z.enum(['des', 'aes', 'aes256b', 'aes256r']), key: Text(128) }).nullable(),
});

/** A device to be asked by SNMP from this agent. The community is a secret: never logged. */
export const SnmpTarget = z.discriminatedUnion('version', [
  z.looseObject({ ...address, version: z.literal('1'), community: Text(128) }),
  z.looseObject({ ...address, version: z.literal('2c'), community: Text(128) }),
  z.looseObject({ ...address, version: z.literal('3'), user: SnmpUser, context: Text(128).optional() }),
]);
export type SnmpTarget = z.infer<typeof SnmpTarget>;

/** A printer that is asked on a raw port (9100), rarely, because many take one connection only. */
export const RawTarget = z.looseObject({
  ...address,
  /** Its language where it is known (`escpos`, `pjl`, `zpl`); else, or for another word, the agent finds it out. */
  model: Text(32).optional(),
});
export type RawTarget = z.infer<typeof RawTarget>;

/** A UPS behind a NUT server (RFC 9271). */
export const UpsTarget = z.looseObject({ ...address, name: Text(64) });
export type UpsTarget = z.infer<typeof UpsTarget>;

/** A device that only shows whether it is there: a queue machine, a rating tablet. */
export const PresenceTarget = z.looseObject({
  kind: Text(64),
  name: Text(256),
  /** Something that is listening on the device; an HTTP answer of any status counts as a sign of life. */
  url: z
    .string()
    .regex(/^(tcp|https?):\/\//)
    .max(1024),
});
export type PresenceTarget = z.infer<typeof PresenceTarget>;

/** An agent reads it more closely; here it is refused to whoever writes it. */
const Subnet = z.string().regex(/^(own|\d{1,3}(\.\d{1,3}){3}\/(2\d|3[0-2]))$/);

/** Ports that a scan tries; none of a kind is not to look for it. */
export const DiscoveryPorts = z.looseObject({
  snmp: z.array(port).max(2),
  ipp: z.array(port).max(2),
  escl: z.array(port).max(2),
  raw: z.array(port).max(2),
});
export type DiscoveryPorts = z.infer<typeof DiscoveryPorts>;

/** What this agent, and no other of its place, is to look for on its subnet; it proposes and never adds. */
export const Discovery = z.looseObject({
  /** CIDR notation, such as `10.20.30.0/24`; not larger than /20. `own` is the subnets of the agent that scans. */
  subnets: z.array(Subnet).min(1).max(8),
  /** Communities to try; `public` is what devices come with. Secrets: never logged. */
  communities: z.array(Text(128)).max(4),
  probesPerSecond: z.int().min(1).max(100),
  everySeconds: seconds(3600, 30 * 86_400),
  /** Hours of the day, in Vietnam, in which it may scan. */
  hours: z.looseObject({
    from: z.string().regex(/^\d\d:\d\d$/),
    to: z.string().regex(/^\d\d:\d\d$/),
    /** `working` is Monday to Friday, and what holds when nothing is said. */
    days: z.enum(['working', 'every']).optional(),
  }),
  /** Where devices of this place listen, when it is not where they usually do. */
  ports: DiscoveryPorts.optional(),
});
export type Discovery = z.infer<typeof Discovery>;

/** Where this agent listens for traps and informs, which only make it poll at once. */
export const TrapListener = z.looseObject({
  host: Text(64),
  port: z.int().min(0).max(65_535),
});
export type TrapListener = z.infer<typeof TrapListener>;

/** What the hub wants of an agent, retained; a higher version replaces a lower one. */
export const Desired = z.looseObject({
  v: Version,
  version: z.int().nonnegative(),
  at: Instant,
  intervals: Intervals,
  snmp: z.array(SnmpTarget).max(64),
  /** IPP printers to be asked directly, besides those that CUPS queues name. */
  ipp: z.array(z.string().max(1024)).max(64),
  /** Network scanners to be asked by eSCL, as the URL of their service. */
  escl: z.array(z.string().max(1024)).max(64).default([]),
  raw: z.array(RawTarget).max(64).default([]),
  ups: z.array(UpsTarget).max(16).default([]),
  presence: z.array(PresenceTarget).max(64).default([]),
  discovery: Discovery.nullable().default(null),
  traps: TrapListener.nullable().default(null),
  /** Places to report to, before those that enrolment named. */
  mqttUrls: MqttUrls.optional(),
  /** Devices that are gone for good: no longer missed. */
  forget: z.array(z.string().max(256)).max(256),
});
export type Desired = z.infer<typeof Desired>;

/** The part of it that says which devices to read. */
export type Targets = Pick<Desired, 'snmp' | 'ipp' | 'escl' | 'raw' | 'ups' | 'presence' | 'forget'>;

/** Nothing but what an agent finds by itself. */
export const noTargets: Targets = { snmp: [], ipp: [], escl: [], raw: [], ups: [], presence: [], forget: [] };

/** What an agent does before it has heard from a hub. */
export const defaultIntervals: Intervals = {
  probeSeconds: 30,
  heartbeatSeconds: 60,
  fullSeconds: 86_400,
  inventorySeconds: 86_400,
};
