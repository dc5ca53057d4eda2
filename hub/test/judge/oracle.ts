/** One reading as the oracle sees it: in seconds since the start of the run. */
export interface Seen {
  at: number;
  health: 'ok' | 'degraded' | 'down' | 'unknown';
  healthyCount: number;
}

/** Faults by the plainest reading of the rules, written apart from the product: what tickets there must be. */
export interface Expected {
  /** Faults that lasted their hold time. */
  held: number;
  /** Those of them that healthy readings ended. */
  ended: number;
}

/** Walks second by second through a device's readings; slow and obvious on purpose. */
export function expectTickets(
  seen: readonly Seen[],
  {
    end,
    holdDown,
    holdDegraded,
    healthyReadings,
  }: { end: number; holdDown: number; holdDegraded: number; healthyReadings: number },
): Expected {
  const result = { held: 0, ended: 0 };
  let level = 'healthy';
  let fault: { down: number; faulty: number; streak: number; held: boolean } | null = null;
  const check = () => {
    if (fault === null || fault.held) return;
    if (fault.down < holdDown && fault.faulty < holdDegraded) return;
    if (level === 'healthy' && fault.down === 0 && fault.faulty === 0) return;
    fault.held = true;
    result.held++;
  };
  for (let second = 0; second <= end; second++) {
    check();
    for (const { health, healthyCount } of seen.filter(({ at }) => at === second)) {
      if (health === 'unknown') continue;
      if (health === 'ok') {
        if (fault === null) continue;
        level = 'healthy';
        fault.streak += healthyCount;
        if (fault.streak < healthyReadings) continue;
        if (fault.held) result.ended++;
        fault = null;
        continue;
      }
      fault ??= { down: 0, faulty: 0, streak: 0, held: false };
      fault.streak = 0;
      level = health;
    }
    if (fault === null || level === 'healthy') continue;
    fault.faulty++;
    if (level === 'down') fault.down++;
  }
  return result;
}
