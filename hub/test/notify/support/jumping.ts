import type { Clock } from '../../../src/time/clock.ts';

/** A clock that goes like any other, and can be put forward; it begins where it is told. */
export function jumpingClock(from: string): Clock & { jump(seconds: number): void } {
  const start = Date.now();
  let offset = Date.parse(from) - start;
  return {
    now: () => Date.now() + offset,
    monotonic: () => performance.now(),
    jump: (seconds) => {
      offset += seconds * 1000;
    },
  };
}
