import * as z from 'zod';

/** One reason why a counter is not simply ready; codes as in `readinessReasonWords`. */
export const ReadinessReason = z.looseObject({
  code: z.string(),
  /** What the counter needs; null where it is about the whole place. */
  need: z.string().nullable(),
  /** What this reason alone makes of the counter; null where it only explains. */
  says: z.string().nullable(),
  /** Able to work, known not to be, and not known. */
  able: z.number(),
  out: z.number(),
  unknown: z.number(),
  things: z.array(z.looseObject({ id: z.string(), name: z.string().nullable(), reasons: z.array(z.string()) })),
  about: z.string().nullable(),
});
export type ReadinessReason = z.infer<typeof ReadinessReason>;

/** Whether the counter of a unit can serve a citizen now, and why not. */
export const ReadinessRow = z.looseObject({
  unit: z.string(),
  unitName: z.string().nullable(),
  /** `ready`, `limited`, `not_ready` or `unknown`. */
  answer: z.string(),
  because: z.array(ReadinessReason),
  since: z.string(),
});
export type ReadinessRow = z.infer<typeof ReadinessRow>;

/** How many counters answer what. */
export const ReadinessCounts = z.looseObject({
  ready: z.number(),
  limited: z.number(),
  notReady: z.number(),
  unknown: z.number(),
});
export type ReadinessCounts = z.infer<typeof ReadinessCounts>;

/** A page of `GET /v1/readiness`. */
export const ReadinessPage = z.looseObject({
  units: z.array(ReadinessRow),
  counts: ReadinessCounts,
  next: z.string().nullable(),
  simulated: z.boolean(),
});
export type ReadinessPage = z.infer<typeof ReadinessPage>;
