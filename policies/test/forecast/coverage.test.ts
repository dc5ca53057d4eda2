import { expect, test } from 'vitest';
import { dayMs, forecastSupply } from '../../src/forecast/forecast-supply.ts';

/** The same numbers each time (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

/** Levels of one simulated cartridge at the end of each day: nothing at weekends, and very unlike days between them. */
function cartridge(next: () => number): number[] {
  const perWorkday = 0.6 + 2.8 * next();
  const levels: number[] = [];
  for (let [level, day] = [100, Math.floor(7 * next())]; level > 0; day++) {
    levels.push(level);
    if (day % 7 < 5) level -= perWorkday * -Math.log(next()) * (0.5 + next());
  }
  return levels;
}

/** How often the truth lay in the range, of many cartridges seen for so many days in steps of so many percent. */
function coverage({ step, seen }: { step: number; seen: number }): number {
  const next = numbers(7);
  const hits = Array.from({ length: 400 }, () => cartridge(next))
    .filter((levels) => levels.length > seen + 3)
    .flatMap((levels) => {
      const points = levels.slice(0, seen).map((level, day) => ({
        at: day * dayMs,
        percent: Math.ceil(level / step) * step,
      }));
      const { daysLeft } = forecastSupply(points, { now: (seen - 1) * dayMs });
      const truth = levels.length - seen;
      return daysLeft === null ? [] : [daysLeft.low - 1 <= truth && truth <= daysLeft.high + 1];
    });
  return hits.filter(Boolean).length / hits.length;
}

test.each([
  { step: 1, seen: 14 },
  { step: 1, seen: 30 },
  { step: 1, seen: 60 },
  { step: 5, seen: 30 },
  { step: 10, seen: 30 },
  { step: 10, seen: 60 },
])('the range holds what really came, four times in five and more: $step %, $seen days seen', (given) => {
  expect(coverage(given)).toBeGreaterThanOrEqual(0.8);
});
