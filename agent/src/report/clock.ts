/** The two clocks: wall time, which jumps, and running time, which only goes forward. */
export interface Clock {
  now(): Date;
  monotonicMs(): number;
}

/** The clocks of this PC. */
export const systemClock: Clock = { now: () => new Date(), monotonicMs: () => performance.now() };
