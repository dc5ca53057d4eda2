import type { Intervals } from '@motcua/contract';

/** The intervals the hub wants, with what the person at this PC has set in the environment on top. */
export function applyIntervals(
  wanted: Intervals,
  { probeSeconds, heartbeatSeconds }: { probeSeconds?: number | undefined; heartbeatSeconds?: number | undefined },
): Intervals {
  return {
    ...wanted,
    ...(probeSeconds !== undefined && { probeSeconds }),
    ...(heartbeatSeconds !== undefined && { heartbeatSeconds }),
  };
}
