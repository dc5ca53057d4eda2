import * as z from 'zod';

const text = z.string().nullable();
const number = z.number().nullable();

/** Lengths in whole minutes of the working time of the unit; null where nothing was counted. */
const Spread = z.looseObject({ count: z.number(), median: number, p90: number });

/** What tickets did in a period; `openBefore + opened + cameBack = closed + rejected + openAtEnd`. */
export const TicketCounts = z.looseObject({
  openBefore: z.number(),
  opened: z.number(),
  /** Open again after they had been closed. */
  cameBack: z.number(),
  closed: z.number(),
  rejected: z.number(),
  openAtEnd: z.number(),
  /** All reopenings, also of what was only said to be mended. */
  reopened: z.number(),
});
export type TicketCounts = z.infer<typeof TicketCounts>;

const ReportUnit = TicketCounts.extend({
  /** Null: tickets of units that were not in the tree on that day. */
  unit: text,
  name: text,
  depth: z.number(),
  /** Working minutes in the hands of those who repair, of tickets closed in the period. */
  repair: Spread,
  repairKept: z.number(),
  repairBroken: z.number(),
});

const ReportClass = z.looseObject({
  class: z.enum(['device', 'network', 'software', 'process']),
  opened: z.number(),
  closed: z.number(),
  openAtEnd: z.number(),
  repair: Spread,
  /** The same with what approval, parts and vendors were waited for. */
  whole: Spread,
});

const ReportModel = z.looseObject({
  /** Null: tickets whose device has no model on the books, or was not named. */
  model: text,
  failures: z.number(),
  /** Devices of it on the books on that day; null where it is not on the books. */
  devices: number,
  /** Failures for each device; null where nothing can be said. */
  rate: number,
  /** So few devices that the rate says little. */
  few: z.boolean(),
});

const ReportClock = z.looseObject({
  clock: z.enum(['reaction', 'repair']),
  /** Of tickets closed in the period. */
  kept: z.number(),
  broken: z.number(),
  /** No time was set for them: measured only. */
  unset: z.number(),
  overdueOpen: z.number(),
  spent: Spread,
});

/** The tickets behind one number; a ticket that was closed twice is there twice. */
const Behind = z.looseObject({ part: z.string(), of: text, figure: z.string(), tickets: z.array(z.number()) });
export type ReportBehind = z.infer<typeof Behind>;

/** `GET /v1/reports/tickets`: what became of tickets in a month or quarter, as known at its end. */
export const TicketReport = z.looseObject({
  simulated: z.boolean(),
  period: z.looseObject({
    name: z.string(),
    kind: z.enum(['month', 'quarter']),
    from: z.string(),
    /** The first day after it. */
    to: z.string(),
  }),
  /** The last day that is counted. */
  asOf: z.string(),
  /** The moment up to which the logs are read. */
  knownAt: z.string(),
  /** False while the period still runs. */
  complete: z.boolean(),
  unit: text,
  unitName: text,
  totals: TicketCounts,
  classes: z.array(ReportClass),
  ageing: z.array(z.looseObject({ fromDays: z.number(), toDays: number, count: z.number() })),
  models: z.array(ReportModel),
  clocks: z.array(ReportClock),
  units: z.array(ReportUnit),
  /** Tickets in whose time some year's holidays are not known. */
  calendarUnknown: z.number(),
  causeClasses: z.looseObject({ validFrom: z.string(), source: z.string() }),
  /** The tickets behind the totals; null unless asked for. */
  behind: z.array(Behind).nullable(),
});
export type TicketReport = z.infer<typeof TicketReport>;
