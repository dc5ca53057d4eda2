/** When a report was sent and when its acknowledgement came, by the wall clock and by one that only goes forward. */
export interface RoundTrip {
  sentMonotonicMs: number;
  receivedMonotonicMs: number;
  receivedAt: number;
  /** The hub's clock in its answer. */
  hubAt: number;
}

/** Answers slower than this say too little about the time in between. */
const slowestMs = 10_000;

/** Clock of this PC less clock of the hub, supposing that the hub answered half way; null for a trip too slow to tell. */
export function skewOf({ sentMonotonicMs, receivedMonotonicMs, receivedAt, hubAt }: RoundTrip): number | null {
  const trip = receivedMonotonicMs - sentMonotonicMs;
  if (trip < 0 || trip > slowestMs || !Number.isFinite(hubAt)) return null;
  return receivedAt - trip / 2 - hubAt;
}

/** The last few skews, newest last. */
export const addSkew = (skews: readonly number[], skew: number, { keep = 5 } = {}): number[] =>
  [...skews, skew].slice(-keep);

/** The middle one, which a single slow answer cannot move; null of none. */
export function medianSkew(skews: readonly number[]): number | null {
  const sorted = [...skews].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
