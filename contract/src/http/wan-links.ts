import * as z from 'zod';

const day = z.iso.date();
const code = z.string().trim().min(1).max(100);

/** `PUT /v1/wan-links/:id`: a line that a carrier brings to one unit or more. */
export const WanLinkBody = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    carrier: z.string().trim().min(1).max(200),
    /** Number of the contract. */
    contract: z.string().trim().min(1).max(100).nullable().default(null),
    /** As contracted, Mbit/s. */
    bandwidthMbps: z.number().positive().max(1_000_000).nullable().default(null),
    /** What the contract promises for a month, in percent of all time; no law gives a number. */
    targetPercent: z.number().min(0).max(100).nullable().default(null),
    units: z.array(code).min(1).max(500),
    validFrom: day,
    /** The first day on which it is no more. */
    validTo: day.nullable().default(null),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom < validTo, {
    path: ['validTo'],
    message: 'after validFrom',
  });
export type WanLinkBody = z.infer<typeof WanLinkBody>;

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
  state: z.enum(wanLinkStates),
  /** Since when it is so, RFC 3339; null while it is unknown. */
  since: z.string().nullable(),
});
export type WanLinkRow = z.infer<typeof WanLinkRow>;

/** A line over one month, around the clock. Of what nobody saw nothing is claimed. */
export const WanLinkMonth = z.looseObject({
  id: z.string(),
  name: z.string(),
  carrier: z.string(),
  month: z.string(),
  /** Seconds of the month, as far as it is over and the line was in force. */
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
