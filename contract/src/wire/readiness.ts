import * as z from 'zod';
import { Instant, Text, Version } from './scalars.ts';

const count = z.int().nonnegative();

/**
 * Whether the counter of a unit can serve a citizen now, and why not. Retained. Anybody whom the broker lets in may read it,
 * so it names no device and no person.
 */
export const UnitReadiness = z.looseObject({
  v: Version,
  unit: Text(200),
  /** `ready`, `limited`, `not_ready` or `unknown`; unknown is never to be taken for ready. */
  answer: Text(32),
  /** Since when this is the answer. */
  since: Instant,
  /** When it was found out. */
  at: Instant,
  because: z
    .array(
      z.looseObject({
        code: Text(64),
        need: Text(32).nullable(),
        says: Text(32).nullable(),
        able: count,
        out: count,
        unknown: count,
      }),
    )
    .max(64),
  /** Whether the installation is made up. */
  simulated: z.boolean(),
});
export type UnitReadiness = z.infer<typeof UnitReadiness>;
