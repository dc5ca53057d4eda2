import * as z from 'zod';

/** `POST /v1/stocktakes`: a unit with everything below it, or null for all, by the books of a day. */
export const StocktakeRequest = z.strictObject({
  unit: z.string().min(1).max(32).nullable().default(null),
  title: z.string().min(1).max(300).default('Kiểm kê tài sản'),
  asOf: z.iso.date().optional(),
});
export type StocktakeRequest = z.infer<typeof StocktakeRequest>;

/** `POST /v1/stocktakes/:id/scans`: what was scanned, in order. */
export const ScansRequest = z.strictObject({
  scans: z
    .array(
      z.strictObject({
        tag: z.string().min(1).max(300),
        /** Id of the place in which it was scanned. */
        place: z.string().min(1).max(100).nullable().default(null),
      }),
    )
    .min(1)
    .max(10_000),
});
export type ScansRequest = z.input<typeof ScansRequest>;

const outcome = z.enum(['found', 'foundElsewhere', 'otherUnit', 'notFound', 'unknownTag']);
export const StocktakeOutcome = outcome;
const text = z.string().nullable();

/** What is said of a tag at once. */
export const ScanVerdict = z.looseObject({
  tag: z.string(),
  outcome,
  /** Whether it was scanned before in this stock-take. */
  again: z.boolean(),
  kind: text,
  /** Of the books. */
  unit: text,
  foundUnit: text,
});
export type ScanVerdict = z.infer<typeof ScanVerdict>;
export const ScanVerdicts = z.looseObject({ id: z.number(), verdicts: z.array(ScanVerdict) });

/** One stock-take in the list. */
export const StocktakeHead = z.looseObject({
  id: z.number(),
  title: z.string(),
  unit: text,
  asOf: z.string(),
  state: z.enum(['open', 'closed']),
  startedAt: z.string(),
  startedBy: z.string(),
  closedAt: text,
  closedBy: text,
  scans: z.number(),
});
export type StocktakeHead = z.infer<typeof StocktakeHead>;

/** What a stock-take says of one tag; see `inventory/src/stocktake`. */
export const StocktakeRowView = z.looseObject({
  outcome,
  tag: z.string(),
  device: text,
  kind: text,
  unit: text,
  place: text,
  foundUnit: text,
  foundPlace: text,
  scannedAt: text,
  scannedBy: text,
  seenAt: text,
  seenUnit: text,
  proposed: z.enum(['none', 'move', 'look', 'status', 'declare']),
});

/** `GET /v1/stocktakes/:id`: everything found so far; of a closed one as it was then. */
export const StocktakeView = StocktakeHead.extend({
  totals: z.record(outcome, z.number()),
  rows: z.array(StocktakeRowView),
});
export type StocktakeView = z.infer<typeof StocktakeView>;
