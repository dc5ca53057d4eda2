import * as z from 'zod';

const day = z.iso.date();
/** In the composed form, as files are read: the same name is no change. */
const text = (most: number) => z.string().normalize('NFC').trim().min(1).max(most);

const versionFields = {
  name: text(200),
  carrier: text(200),
  /** Number of the contract. */
  contract: text(100).nullable().default(null),
  /** As contracted, Mbit/s. */
  bandwidthMbps: z.number().positive().max(1_000_000).nullable().default(null),
  /** What the contract promises for a month, in percent of all time; no law gives a number. */
  targetPercent: z.number().min(0).max(100).nullable().default(null),
  units: z.array(text(100)).min(1).max(500),
  validFrom: day,
  /** The first day on which it is so no more. */
  validTo: day.nullable().default(null),
};
const forwards = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }) =>
  validTo === null || validFrom < validTo;
const backwards = { path: ['validTo'], message: 'after validFrom' };

/** A line that a carrier brings to one unit or more, as it was from one day to another. */
export const WanLinkVersion = z.strictObject(versionFields).refine(forwards, backwards);
export type WanLinkVersion = z.infer<typeof WanLinkVersion>;

export const wanLinkId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;

/** One version of a line; its versions share no day. */
export type WanLink = WanLinkVersion & { id: string };

/** `PUT /v1/wan-links/:id`: the line as it is from `validFrom` on, or what was entered wrongly put right. */
export const WanLinkBody = z
  .strictObject({
    ...versionFields,
    /** A day of the version that was entered wrongly; null for a change, which leaves what was before as it was. */
    corrects: day.nullable().default(null),
  })
  .refine(forwards, backwards);
export type WanLinkBody = z.infer<typeof WanLinkBody>;

/** `POST /v1/wan-links/:id/end` */
export const WanLinkEndBody = z.strictObject({ validTo: day });

const rowShape = z.strictObject({ ...versionFields, id: z.string().regex(wanLinkId) }).refine(forwards, backwards);

/** `POST /v1/wan-link-changes`: versions of lines made, changed or taken out as one: all of them or none. */
export const WanLinkChanges = z.strictObject({
  /** Why, in words: a decision, the name of a file. */
  title: text(1000),
  changes: z
    .array(
      z.discriminatedUnion('action', [
        z.strictObject({ action: z.literal('create'), row: rowShape }),
        z.strictObject({ action: z.literal('update'), before: rowShape, row: rowShape }),
        z.strictObject({ action: z.literal('delete'), before: rowShape }),
      ]),
    )
    .min(1)
    .max(100_000),
});
export type WanLinkChange = z.infer<typeof WanLinkChanges>['changes'][number];

/** What was recorded of such a list; `at` is null when it was only tried. */
export const WanLinkCommit = z.looseObject({ changed: z.number(), at: z.string().nullable() });
export type WanLinkCommit = z.infer<typeof WanLinkCommit>;

/** How the line is now; unknown where nothing says whether it carries. */
export const wanLinkStates = ['up', 'down', 'unknown'] as const;

export const WanLinkRow = z.looseObject({
  id: z.string(),
  name: z.string(),
  carrier: z.string(),
  contract: z.string().nullable(),
  bandwidthMbps: z.number().nullable(),
  targetPercent: z.number().nullable(),
  /** Codes of the units that the caller may see. */
  units: z.array(z.string()),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  /** Whether this version is the one of today; a line that ended, or is to come, shows its nearest one. */
  inForce: z.boolean(),
  state: z.enum(wanLinkStates),
  /** Since when it is so, RFC 3339; null while it is unknown. */
  since: z.string().nullable(),
  /** Why the state is unknown: not-in-force, not-seen, other-day; null when it is known. */
  stateReason: z.string().nullable(),
  /** Every version, the oldest first. */
  versions: z.array(
    z.looseObject({
      ...{ name: z.string(), carrier: z.string(), contract: z.string().nullable() },
      ...{ bandwidthMbps: z.number().nullable(), targetPercent: z.number().nullable(), units: z.array(z.string()) },
      ...{ validFrom: z.string(), validTo: z.string().nullable() },
    }),
  ),
});
export type WanLinkRow = z.infer<typeof WanLinkRow>;

/**
 * A line over one month, or over the part of it in which one carrier answered for it by one contract and one target, around
 * the clock. Of what nobody saw nothing is claimed.
 */
export const WanLinkMonth = z.looseObject({
  id: z.string(),
  name: z.string(),
  carrier: z.string(),
  contract: z.string().nullable(),
  month: z.string(),
  /** First day of the part, and the first day after it; null while the month is the line's whole one. */
  partFrom: z.string().nullable(),
  partTo: z.string().nullable(),
  /** Seconds of the part, as far as it is over. */
  totalSeconds: z.number(),
  upSeconds: z.number(),
  downSeconds: z.number(),
  unknownSeconds: z.number(),
  /** Percent of all time that it was seen up, and what it is if every unknown second was up; null without any time. */
  leastPercent: z.number().nullable(),
  mostPercent: z.number().nullable(),
  outages: z.number(),
  longestOutageSeconds: z.number(),
  targetPercent: z.number().nullable(),
  verdict: z.enum(['met', 'missed', 'unknown']),
  /** Why it is unknown: no-target, not-seen-enough, no-time. */
  reason: z.string().nullable(),
});
export type WanLinkMonth = z.infer<typeof WanLinkMonth>;

/** `GET /v1/wan-links/:id` */
export const WanLinkView = WanLinkRow.extend({
  /** The last times that it was seen up or down, the newest first. */
  sights: z.array(z.looseObject({ state: z.enum(['up', 'down']), from: z.string(), to: z.string() })),
  simulated: z.boolean(),
});
export type WanLinkView = z.infer<typeof WanLinkView>;
