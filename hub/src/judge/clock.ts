/** Two clocks: one that people set, and one that only goes on. */
export interface JudgeClock {
  /** Milliseconds since 1970; jumps when somebody sets it. */
  now(): number;
  /** Milliseconds since some start; never jumps. */
  monotonic(): number;
}

/** Measures how far, in milliseconds, the first clock has been set forward (or back) since this was called. */
export function jumpMeter(clock: JudgeClock): () => number {
  const start = clock.now() - clock.monotonic();
  return () => Math.round(clock.now() - clock.monotonic() - start);
}
