import * as z from 'zod';

const text = z.string().nullable();
const words = z.string().trim().min(1).max(2000);

/** `POST /v1/problems/:id/confirm`: why it is one, and how to get along until it is mended. */
export const ProblemConfirm = z.strictObject({ reason: words, workaround: words.nullable().default(null) });
/** `POST /v1/problems/:id/dismiss` and `…/close`. */
export const ProblemEnd = z.strictObject({ reason: words });

/** Many units with the same reason on the same model, or the same system; counts are of what the caller may see. */
export const ProblemRow = z.looseObject({
  id: z.number(),
  kind: z.enum(['model', 'system']),
  reason: z.string(),
  /** Name of the model or system. */
  subject: z.string(),
  state: z.enum(['proposed', 'confirmed', 'dismissed', 'closed']),
  workaround: text,
  proposedAt: z.string(),
  endedAt: text,
  units: z.number(),
  tickets: z.number(),
  openTickets: z.number(),
  /** Number of the last event. */
  seq: z.number(),
});
export type ProblemRow = z.infer<typeof ProblemRow>;

export const ProblemTicketRow = z.looseObject({
  number: z.number(),
  unit: z.string(),
  deviceName: text,
  state: z.string(),
  openedAt: z.string(),
  closedAt: text,
  linkedAt: z.string(),
});
export type ProblemTicketRow = z.infer<typeof ProblemTicketRow>;

export const ProblemEventRow = z.looseObject({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type ProblemEventRow = z.infer<typeof ProblemEventRow>;

/** `GET /v1/problems/:id` */
export const ProblemView = ProblemRow.extend({
  linked: z.array(ProblemTicketRow),
  events: z.array(ProblemEventRow),
});
export type ProblemView = z.infer<typeof ProblemView>;

/** `POST /v1/problems/find`: what a look at the tickets has brought; numbers of problems, and of tickets whose error stayed. */
export const ProblemsFound = z.looseObject({
  proposed: z.array(z.number()),
  linked: z.array(z.number()),
  reopened: z.array(z.number()).default([]),
});
export type ProblemsFound = z.infer<typeof ProblemsFound>;

/** A confirmed problem as its tickets show it. */
export const TicketProblem = z.looseObject({
  id: z.number(),
  reason: z.string(),
  subject: z.string(),
  workaround: text,
});
export type TicketProblem = z.infer<typeof TicketProblem>;

/** A reason that came back on the device of a ticket, within the days that the hub is set to. */
export const TicketRecurrence = z.looseObject({
  reason: z.string(),
  times: z.number(),
  firstAt: z.string(),
  lastAt: z.string(),
  tickets: z.array(z.number()),
});
export type TicketRecurrence = z.infer<typeof TicketRecurrence>;
