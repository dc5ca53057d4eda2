import * as z from 'zod';

/** One reason for or against a proposal; the code is of the table of evidence. */
export const ReconcileReason = z.looseObject({
  code: z.string(),
  declared: z.string().nullable(),
  observed: z.string().nullable(),
  weight: z.number().nullable(),
});
export type ReconcileReason = z.infer<typeof ReconcileReason>;

/** A device as an agent sees it, as far as it matters here. */
export const ObservedRow = z.looseObject({
  id: z.string(),
  agent: z.string(),
  unit: z.string(),
  kind: z.string(),
  name: z.string().nullable(),
  labels: z.array(z.string()),
  vendor: z.string().nullable(),
  model: z.string().nullable(),
  serial: z.string().nullable(),
  macs: z.array(z.string()),
  lastSeenAt: z.string(),
});

/** A record of the register, as far as it matters here. */
export const DeclaredRecord = z.looseObject({
  id: z.string(),
  tag: z.string(),
  unit: z.string(),
  kind: z.string(),
  vendor: z.string().nullable(),
  model: z.string().nullable(),
  serial: z.string().nullable(),
  mac: z.string().nullable(),
});

/** One row of `reconcile plan`: a difference between the books and what is seen. */
export const ReconcileProposal = z.looseObject({
  id: z.string(),
  kind: z.enum(['match', 'declaredNeverSeen', 'seenNotDeclared', 'moved', 'conflict']),
  /** Tag of the record, id of the device; the whole of both stands beside. */
  declared: z.string().nullable(),
  observed: z.string().nullable(),
  unit: z.string(),
  score: z.number().nullable(),
  certain: z.boolean(),
  because: z.array(ReconcileReason),
  record: DeclaredRecord.nullable(),
  device: ObservedRow.nullable(),
  /** Where people found it, when only a stock-take says so. */
  person: z
    .looseObject({ tag: z.string(), unit: z.string().nullable(), place: z.string().nullable(), at: z.string() })
    .nullable()
    .default(null),
  rivals: z.looseObject({ declared: z.array(z.string()), observed: z.array(z.string()) }),
});
export type ReconcileProposal = z.infer<typeof ReconcileProposal>;

/** `GET /v1/reconcile` */
export const ReconcilePlan = z.looseObject({ asOf: z.string(), proposals: z.array(ReconcileProposal) });
export type ReconcilePlan = z.infer<typeof ReconcilePlan>;

/** `POST /v1/reconcile/refusals`: this record is not that device. */
export const RefusalRequest = z.strictObject({
  declared: z.string().min(1).max(100),
  observed: z.string().min(1).max(256),
  reason: z.string().min(1).max(1000),
});
export type RefusalRequest = z.infer<typeof RefusalRequest>;
export const RefusalView = RefusalRequest.extend({ at: z.string(), by: z.string() });
