/**
 * How long to wait before the next try: anything up to a ceiling that doubles with each failure ("full jitter"), so that
 * thousands of agents whose hub comes back do not all knock at once.
 */
export function backOffMs({
  failures,
  random,
  baseMs = 1000,
  maxMs = 300_000,
}: {
  failures: number;
  /** 0 to 1. */
  random: number;
  baseMs?: number;
  maxMs?: number;
}): number {
  const ceiling = Math.min(maxMs, baseMs * 2 ** Math.min(failures, 30));
  return Math.round(random * ceiling);
}
