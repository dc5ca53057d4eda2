import * as z from 'zod';

const Instant = z.iso.datetime();
const Reason = z.string().trim().min(1).max(2000);

/** `POST /v1/planned-works`: faults in it are recorded, and open no ticket until it is over. */
export const PlannedWorkRequest = z.strictObject({
  unit: z.string().min(1).max(64).nullable().default(null),
  /** With all units below it. */
  subtree: z.boolean().default(true),
  /** URL of what agents look for (`presence` of their targets); with a unit, there only. */
  system: z
    .string()
    .regex(/^(tcp|https?):\/\//)
    .max(1024)
    .nullable()
    .default(null),
  from: Instant,
  /** When the service is expected to be back. */
  to: Instant,
  reason: Reason,
  /** Whether an online service stops; null is what is usual: that of a system does. */
  stopsService: z.boolean().nullable().default(null),
  /** Why it cannot wait for the days of notice that a stop takes. */
  urgent: Reason.nullable().default(null),
});
export type PlannedWorkRequest = z.infer<typeof PlannedWorkRequest>;

/** `POST /v1/planned-works/:number/cancel`: what goes on ends now. */
export const PlannedWorkCancel = z.strictObject({ reason: Reason });

/** A fault that was there while the work went on. */
export const PlannedWorkFault = z.looseObject({
  device: z.string(),
  deviceName: z.string().nullable(),
  kind: z.string(),
  unit: z.string(),
  since: z.string(),
  reasons: z.array(z.string()),
});
export type PlannedWorkFault = z.infer<typeof PlannedWorkFault>;

/** One row of `work list`. */
export const PlannedWorkRow = z.looseObject({
  number: z.number(),
  /** `planned`, `active`, `over` or `cancelled`. */
  state: z.string(),
  unit: z.string().nullable(),
  subtree: z.boolean(),
  system: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  stopsService: z.boolean(),
  urgent: z.string().nullable(),
  /** Working days between the day on which it was announced and the day on which it begins. */
  noticeDays: z.number(),
  announcedAt: z.string(),
  announcedBy: z.string(),
  cancelledAt: z.string().nullable(),
  cancelledBy: z.string().nullable(),
  cancelReason: z.string().nullable(),
});
export type PlannedWorkRow = z.infer<typeof PlannedWorkRow>;

/** `GET /v1/planned-works/:number` */
export const PlannedWorkView = PlannedWorkRow.extend({ faults: z.array(PlannedWorkFault) });
export type PlannedWorkView = z.infer<typeof PlannedWorkView>;
