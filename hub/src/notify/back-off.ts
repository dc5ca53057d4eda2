const firstMs = 10_000;
const mostMs = 3_600_000;

/** Milliseconds until the next try, after so many that failed: doubled each time up to an hour, a random half of it taken off. */
export function backOff(failed: number, random: number): number {
  const full = Math.min(mostMs, firstMs * 2 ** Math.min(failed - 1, 20));
  return Math.round(full * (1 - random / 2));
}
