/** How long things took, in whole minutes; null where there is nothing. */
export type Spread = { count: number; median: number | null; p90: number | null };

/** Median and ninth decile of lengths in milliseconds, between neighbours by the straight line. */
export function spreadOf(lengths: readonly number[]): Spread {
  const sorted = lengths.toSorted((a, b) => a - b);
  return { count: sorted.length, median: at(sorted, 0.5), p90: at(sorted, 0.9) };
}

function at(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) return null;
  return Math.round((low + (high - low) * (place - Math.floor(place))) / 60_000);
}
