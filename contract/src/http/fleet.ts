import * as z from 'zod';
import { Health } from '../health.ts';
import { ReadinessCounts } from '../readiness/view.ts';
import { Hardware } from '../wire/hardware.ts';
import { ProbeOutcome } from '../wire/report.ts';

/** One row of `agent list`. */
export const AgentRow = z.looseObject({
  id: z.string(),
  unit: z.string(),
  hostname: z.string().nullable(),
  online: z.boolean(),
  lastReportAt: z.string().nullable(),
  version: z.string().nullable(),
  health: Health,
  reasons: z.array(z.string()),
  boot: z.string().nullable(),
  /** Highest committed report of the current boot. */
  seq: z.number().nullable(),
  enrolledAt: z.string(),
  revokedAt: z.string().nullable().optional(),
  retiredAt: z.string().nullable().optional(),
  /** Its PC was switched off in order. */
  off: z.boolean().optional(),
});
export type AgentRow = z.infer<typeof AgentRow>;

/** One agent, with what it could read and what it could not. */
export const AgentView = AgentRow.extend({
  probes: z.array(ProbeOutcome).nullable(),
  certificate: z.looseObject({ serial: z.string(), expiresAt: z.string() }).optional(),
  /** Hashes of what it is made of, as far as they could be read. */
  hardware: Hardware.nullable().optional(),
  /** When its hardware was seen to be another one. */
  hardwareChangedAt: z.string().nullable().optional(),
  /** Which PCs seem to use its identity together. */
  clone: z
    .looseObject({ hostnames: z.array(z.string()) })
    .nullable()
    .optional(),
});
export type AgentView = z.infer<typeof AgentView>;

/** One row of `device list`: a device of the register, one that was seen, or both. */
export const DeviceRow = z.looseObject({
  id: z.string(),
  tag: z.string().nullable(),
  kind: z.string(),
  name: z.string().nullable(),
  unit: z.string(),
  agent: z.string().nullable(),
  key: z.string().nullable(),
  health: Health,
  reasons: z.array(z.string()),
  raw: z.array(z.string()),
  declared: z.boolean(),
  observed: z.boolean(),
  lastSeenAt: z.string().nullable(),
  since: z.string().nullable(),
  /** Which PC is silent, where that is why its health is not known. */
  doubt: z.looseObject({ reason: z.string(), agent: z.string(), hostname: z.string().nullable() }).optional(),
});
export type DeviceRow = z.infer<typeof DeviceRow>;

/** One cause of a ticket: a reason code and when it held. */
export const TicketCause = z.looseObject({
  reason: z.string(),
  since: z.string(),
  until: z.string().nullable(),
  /** How often, where the cause is that it happens again and again. */
  count: z.number().optional(),
});
export type TicketCause = z.infer<typeof TicketCause>;

/** What a case of a place or a system has inside: a device that is affected, with its own ticket if it had one. */
export const TicketChild = z.looseObject({
  device: z.string(),
  deviceName: z.string().nullable(),
  kind: z.string(),
  unit: z.string(),
  ticket: z.number().nullable(),
});
export type TicketChild = z.infer<typeof TicketChild>;

/** Who said that something is broken: a person, an agent or the register. */
export const TicketVoice = z.looseObject({
  source: z.string(),
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  text: z.string().nullable(),
});
export type TicketVoice = z.infer<typeof TicketVoice>;

/** One row of `ticket list`. */
export const TicketRow = z.looseObject({
  number: z.number(),
  unit: z.string(),
  /** Id of the device in `device list`; null where a person named a unit and a kind only. */
  device: z.string().nullable(),
  deviceName: z.string().nullable(),
  state: z.string(),
  priority: z.string(),
  causes: z.array(TicketCause),
  voices: z.array(TicketVoice).default([]),
  children: z.array(TicketChild).optional(),
  /** Number of the case that it is a part of. */
  partOf: z.number().optional(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  /** An account or a desk; null until somebody is named. */
  assignee: z.string().nullable(),
  /** When the time allowed for the repair is used up; null while that clock stands still or is done. */
  dueAt: z.string().nullable(),
  /** Number of the last event: what `If-Match` names. */
  seq: z.number().default(0),
});
export type TicketRow = z.infer<typeof TicketRow>;

/** What the books and earlier tickets say of the device of a ticket; null where nothing does. Money in đồng. */
export const TicketRepair = z.looseObject({
  tag: z.string(),
  vendor: z.string().nullable(),
  model: z.string().nullable(),
  serial: z.string().nullable(),
  year: z.number().nullable(),
  cost: z.number().nullable(),
  warrantyUntil: z.string().nullable(),
  /** What the accounts call it, and where it stands; hubs that are older do not say. */
  assetNumber: z.string().nullable().default(null),
  room: z.string().nullable().default(null),
  /** Tickets of it that were mended before this one, and what was approved for them. */
  repairs: z.number(),
  /** When it was said to be mended before this ticket; RFC 3339. */
  lastRepairedAt: z.string().nullable().default(null),
  spent: z.number().nullable(),
  estimate: z.number().nullable(),
  ceiling: z.number().nullable(),
  ceilingReason: z.string().nullable(),
  advice: z.string(),
  because: z.array(z.looseObject({ code: z.string(), value: z.number().nullable(), speaksFor: z.string() })),
  unknown: z.array(z.string()),
});
export type TicketRepair = z.infer<typeof TicketRepair>;

/** A page of `GET /v1/tickets`; hubs that are older do not count them. */
export const TicketPage = z.looseObject({
  tickets: z.array(TicketRow),
  next: z.string().nullable(),
  total: z.number().optional(),
  simulated: z.boolean().optional(),
});
export type TicketPage = z.infer<typeof TicketPage>;

const ClockStretch = z.looseObject({
  from: z.string(),
  to: z.string(),
  state: z.string(),
  action: z.string(),
  /** Minutes that passed, and those that were counted. */
  minutes: z.number(),
  counted: z.number(),
});
/** One clock of a ticket; lengths in minutes of working time. */
export const TicketClock = z.looseObject({
  name: z.string(),
  action: z.string(),
  elapsed: z.number(),
  allowed: z.number().nullable(),
  dueAt: z.string().nullable(),
  breachedAt: z.string().nullable(),
  /** False where the holidays of a year of it are not known, and count as working days. */
  calendarKnown: z.boolean(),
  stretches: z.array(ClockStretch),
});
export type TicketClock = z.infer<typeof TicketClock>;

/** `GET /v1/tickets/:number/clocks` */
export const TicketClocks = z.looseObject({
  number: z.number(),
  unit: z.string(),
  priority: z.string(),
  at: z.string(),
  /** Hours of the unit today, as `08:00-12:00, 13:30-17:00`; empty when it is shut. */
  calendar: z.looseObject({ aroundTheClock: z.boolean(), weekday: z.string(), saturday: z.string() }),
  clocks: z.array(TicketClock),
  /** Steps that clocks called for, as they stand in the log; hubs that are older write none. */
  escalations: z
    .array(z.looseObject({ at: z.string(), step: z.string(), clock: z.string(), to: z.string(), dueAt: z.string() }))
    .default([]),
});
export type TicketClocks = z.infer<typeof TicketClocks>;

/** `GET /v1/authority` */
export const AuthorityView = z.looseObject({
  action: z.string(),
  assetClass: z.string(),
  amount: z.number().nullable(),
  actor: z.string(),
  date: z.string(),
  mayDecide: z.boolean(),
  mustSubmitTo: z.string().nullable(),
  document: z.looseObject({ vi: z.string(), en: z.string() }).nullable(),
  source: z.looseObject({ text: z.string(), confidence: z.string() }).nullable(),
  row: z.string().nullable(),
  reason: z.string(),
});
export type AuthorityView = z.infer<typeof AuthorityView>;

/** One event of a ticket's log; `data` depends on the type. */
export const TicketEventRow = z.looseObject({
  seq: z.number(),
  at: z.string(),
  type: z.string(),
  actor: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type TicketEventRow = z.infer<typeof TicketEventRow>;

/** One row of `unit list`. */
export const UnitRow = z.looseObject({
  code: z.string(),
  name: z.string(),
  level: z.string(),
  parent: z.string().nullable(),
  area: z.number().nullable(),
  officers: z.number().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  devices: z.number(),
  agents: z.number(),
  openTickets: z.number(),
});
export type UnitRow = z.infer<typeof UnitRow>;

/** `GET /v1/status`: the headline of an installation. */
export const StatusView = z.looseObject({
  installation: z.string(),
  simulated: z.boolean(),
  at: z.string(),
  units: z.number(),
  /** `cloned` share their identity with another PC, as it seems; hubs that are older say nothing of it. */
  agents: z.looseObject({
    total: z.number(),
    online: z.number(),
    silent: z.number(),
    /** Switched off in order: not heard, and nothing wrong. */
    off: z.number().optional(),
    cloned: z.number().optional(),
  }),
  devices: z.looseObject({
    declared: z.number(),
    observed: z.number(),
    ok: z.number(),
    degraded: z.number(),
    down: z.number(),
    unknown: z.number(),
  }),
  tickets: z.looseObject({ open: z.number() }),
  /** How many counters can serve a citizen now; hubs that are older say nothing of it. */
  readiness: ReadinessCounts.optional(),
  /** Null for whoever sees a part only: refused messages belong to no unit. */
  quarantine: z.looseObject({ messages: z.number().nullable() }),
});
export type StatusView = z.infer<typeof StatusView>;

/** One row of `quarantine list`: a message that was refused. */
export const QuarantineRow = z.looseObject({
  id: z.number(),
  agent: z.string().nullable(),
  topic: z.string(),
  sha256: z.string(),
  code: z.string(),
  detail: z.string(),
  bytes: z.number(),
  count: z.number(),
  firstReceivedAt: z.string(),
  lastReceivedAt: z.string(),
  /** Its first bytes, each as one character. */
  start: z.string(),
});
export type QuarantineRow = z.infer<typeof QuarantineRow>;

/** What `hub.json` in a data folder says. */
export const HubFile = z.looseObject({
  pid: z.number(),
  httpUrl: z.string(),
  mqttUrl: z.string(),
  caFile: z.string(),
  adminTokenFile: z.string(),
});
export type HubFile = z.infer<typeof HubFile>;
