/** How a transfer between the sites is asked for. */
export interface ThroughputPlan {
  /** Mbit/s at which it is sent; it may come slower, never faster. */
  offeredMegabits: number;
  rows: number;
  /** Seconds between two rows. */
  pause: number;
}

/** Of one row, with its line end. */
export const rowBytes = 8_000;
/** What one connection by TLS is asked to carry at most, however wide the path: more says how fast a processor is. */
const mostMegabits = 1_000;
const seconds = 2;

/**
 * Half of the widest path for two seconds, and so never more than half of what is declared: one connection goes by one
 * path, and the other half stays for what the sites have to say to each other. Null when no path is declared.
 */
export function throughputPlan(paths: readonly { bandwidthMbps: number }[]): ThroughputPlan | null {
  if (paths.length === 0) return null;
  const offeredMegabits = Math.min(Math.max(...paths.map(({ bandwidthMbps }) => bandwidthMbps)) / 2, mostMegabits);
  const pause = (rowBytes * 8) / (offeredMegabits * 1e6);
  return { offeredMegabits, rows: Math.max(1, Math.floor(seconds / pause)), pause };
}
