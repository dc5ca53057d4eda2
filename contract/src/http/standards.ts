import * as z from 'zod';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Name of a file with packs, parameters, waivers or the choice of packs, as the hub keeps it. */
export const StandardFileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,100}\.ya?ml$/);

/** `PUT /v1/standard-files/:name`: the file's text. */
export const StandardFileRequest = z.object({ text: z.string().min(1).max(2_000_000) });

/** A file that speaks of standards, as the hub keeps it. */
export const StandardFile = z.looseObject({ name: z.string(), text: z.string(), at: z.string(), by: z.string() });
export type StandardFile = z.infer<typeof StandardFile>;

/** `POST /v1/waivers`: an office lets a unit off a standard; no unit is all of them. */
export const WaiverRequest = z.object({
  standard: z.string().regex(/^[A-Z][A-Z0-9-]{1,39}$/),
  unit: z.string().min(1).max(32).nullable().default(null),
  subtree: z.boolean().default(false),
  reason: z.string().min(1).max(2000),
  /** The office that decided, never a person. */
  approver: z.string().min(1).max(300),
  decision: z.string().min(1).max(100),
  from: Day,
  /** First day on which it holds no more. */
  expiry: Day,
});
export type WaiverRequest = z.infer<typeof WaiverRequest>;

/** `POST /v1/waivers/:id/end` */
export const WaiverEndRequest = z.object({ reason: z.string().min(1).max(2000) });

/** One row of `waiver list`. */
export const WaiverRow = z.looseObject({
  ...{ id: z.string(), standard: z.string(), unit: z.string().nullable(), subtree: z.boolean() },
  ...{ reason: z.string(), approver: z.string(), decision: z.string(), from: z.string(), expiry: z.string() },
  /** The file it stands in, or null when it was entered by itself. */
  file: z.string().nullable(),
  createdAt: z.string().nullable(),
  createdBy: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
});
export type WaiverRow = z.infer<typeof WaiverRow>;

/** `GET /v1/standards`: all that this installation says about standards beside what comes with the product. */
export const StandardsView = z.looseObject({ files: z.array(StandardFile), waivers: z.array(WaiverRow) });
export type StandardsView = z.infer<typeof StandardsView>;

/** What a file that was installed or removed leaves: the packs that count now. */
export const StandardFileResult = z.looseObject({ name: z.string(), chosen: z.array(z.string()) });
export type StandardFileResult = z.infer<typeof StandardFileResult>;
