import * as z from 'zod';

/** The one health vocabulary. `unknown` is shown and counted; it is never taken for `ok`. */
export const healths = ['ok', 'degraded', 'down', 'unknown'] as const;
export const Health = z.enum(healths);
export type Health = z.infer<typeof Health>;

/** A known fault outranks a gap in knowledge, and a gap outranks good news. */
const rank: Record<Health, number> = { down: 3, degraded: 2, unknown: 1, ok: 0 };

/** The worst of several healths; of none, `unknown`, because nothing was read. */
export function worstHealth(healths: readonly Health[]): Health {
  const [first, ...rest] = healths;
  if (first === undefined) return 'unknown';
  return rest.reduce((worst, next) => (rank[next] > rank[worst] ? next : worst), first);
}
