import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs, forecastSupply, type LevelPoint } from '../../src/forecast/forecast-supply.ts';

const start = Date.parse('2026-03-02T01:00:00Z');
const at = (day: number) => start + day * dayMs;
/** One level a day, from the first day on. */
const daily = (...levels: (number | null)[]): LevelPoint[] => levels.map((percent, day) => ({ at: at(day), percent }));
const line = (length: number, from: number, perDay: number) =>
  daily(...Array.from({ length }, (_, day) => from - day * perDay));
/** As of the last reading. */
const left = (levels: readonly LevelPoint[], later = 0) =>
  forecastSupply(levels, { now: (levels.at(-1)?.at ?? start) + later * dayMs });

describe('forecastSupply', () => {
  test('a level that falls by 2 points a day from 80 lasts 31 days from where it is after nine', () => {
    const { daysLeft } = left(line(10, 80, 2));
    expect(daysLeft?.likely).toBeCloseTo(31, 9);
    expect(daysLeft?.low).toBeCloseTo(30.5, 9);
    expect(daysLeft?.high).toBeCloseTo(31.5, 9);
  });

  test('days since the last reading count', () => {
    expect(left(line(10, 80, 2), 5).daysLeft?.likely).toBeCloseTo(26, 9);
    expect(left(line(10, 20, 2), 5).daysLeft).toMatchObject({ low: 0, likely: 0 });
  });

  test('only the cartridge that is in now decides, the one before widens the range', () => {
    const slow = [...line(30, 40, 1), ...line(15, 100, 2).map(({ percent }, day) => ({ at: at(30 + day), percent }))];
    const { daysLeft } = left(slow);
    expect(daysLeft?.likely).toBeCloseTo(36, 9);
    expect(daysLeft?.low).toBeCloseTo(35.5, 9);
    expect(daysLeft?.high).toBeCloseTo(72.5 + 0.5, 0);
  });

  test('a cartridge that was just replaced is not known yet', () => {
    expect(left([...line(20, 30, 1), { at: at(20), percent: 100 }])).toEqual({
      daysLeft: null,
      reason: 'too-little-data',
    });
  });

  test('levels told in steps of ten give a range around the truth', () => {
    const steps = Array.from({ length: 60 }, (_, day) => Math.floor((100 - day * 1.3) / 10) * 10);
    const { daysLeft } = left(daily(...steps));
    const truth = (100 - 59 * 1.3) / 1.3;
    expect(daysLeft?.likely).toBeGreaterThan(truth - 8);
    expect(daysLeft?.likely).toBeLessThan(truth + 8);
    expect(daysLeft?.low).toBeLessThanOrEqual(truth);
    expect(daysLeft?.high).toBeGreaterThanOrEqual(truth);
  });

  test('a week of holidays in six does not make a supply last longer, at most it might', () => {
    const levels = Array.from({ length: 42 }, (_, day) => 90 - Math.min(day, 20) - Math.max(0, day - 27));
    const { daysLeft } = left(daily(...levels));
    expect(daysLeft?.likely).toBeCloseTo(56, 9);
    expect(daysLeft?.low).toBeCloseTo(55.5, 9);
    expect(daysLeft?.high).toBeGreaterThan(65);
  });

  test('weeks in which nobody looked, but the level fell, are time like any other', () => {
    const seen = line(60, 90, 1).filter((_, day) => day < 12 || day > 40);
    expect(left(seen).daysLeft?.likely).toBeCloseTo(31, 9);
  });

  test('weekends are time like any other', () => {
    const levels = Array.from({ length: 43 }, (_, day) => 90 - 5 * Math.floor(day / 7) - Math.min(5, day % 7));
    const { daysLeft } = left(daily(...levels));
    expect(daysLeft?.likely).toBeGreaterThan(80);
    expect(daysLeft?.likely).toBeLessThan(88);
  });

  test('an empty supply has no days left, however little else is known', () => {
    expect(left(daily(0))).toEqual({ daysLeft: { low: 0, likely: 0, high: 0 }, reason: null });
  });

  test.each([
    ['no reading at all', [], 0, 'too-little-data'],
    ['one reading', daily(80), 0, 'too-little-data'],
    ['a week less a day', line(7, 80, 1), 0, 'too-little-data'],
    ['a fall of two points', line(9, 80, 0.25), 0, 'too-little-data'],
    ['one step of a coarse level', daily(50, 50, 50, 50, 50, 50, 50, 50, 40), 0, 'too-little-data'],
    ['a level that stays', line(30, 100, 0), 0, 'level-not-falling'],
    ['a level that stays but for noise', daily(...[70, 71, 70, 69, 70, 70, 71, 69, 70, 70]), 0, 'level-not-falling'],
    ['a printer that says "some left"', daily(80, 70, 60, 50, 40, 30, 20, 10, null), 0, 'not-measured'],
    ['a reading of a fortnight and a day ago', line(20, 80, 2), 15, 'stale'],
  ] as const)('%s gives no number', (_, levels, later, reason) => {
    expect(left(levels, later)).toEqual({ daysLeft: null, reason });
  });

  test('a fortnight old is not stale yet, eight readings are a week', () => {
    expect(left(line(20, 80, 2), 14).reason).toBeNull();
    expect(left(line(8, 80, 1)).reason).toBeNull();
  });
});

/** A supply as devices tell it: falls, flat stretches, noise, coarse steps, replacements, gaps. */
const history = fc
  .record({
    step: fc.constantFrom(0.1, 1, 10, 25),
    days: fc.array(
      fc.record({
        gap: fc.double({ min: 0.05, max: 9, noNaN: true }),
        use: fc.constantFrom(0, 0, 0.4, 1, 3, 12),
        noise: fc.constantFrom(0, 0, -1, 1),
        fresh: fc.integer({ min: 0, max: 30 }).map((roll) => roll === 0),
        told: fc.integer({ min: 0, max: 20 }).map((roll) => roll !== 0),
      }),
      { maxLength: 260 },
    ),
  })
  .map(({ step, days }) => {
    let level = 100;
    let time = start;
    return days.map(({ gap, use, noise, fresh, told }): LevelPoint => {
      level = fresh ? 100 : Math.max(0, level - use);
      time += gap * dayMs;
      const shown = Math.min(100, Math.max(0, Math.round((level + noise) / step) * step));
      return { at: Math.round(time), percent: told ? shown : null };
    });
  });

describe('whatever a supply did', () => {
  const check = (property: (levels: LevelPoint[]) => void) => fc.assert(fc.property(history, property));

  test('days left are finite, not negative and in order, or there is a reason', () => {
    check((levels) => {
      const { daysLeft, reason } = left(levels, 1);
      expect(daysLeft === null).toBe(reason !== null);
      if (daysLeft === null) return;
      const { low, likely, high } = daysLeft;
      expect([low, likely, high].every(Number.isFinite)).toBe(true);
      expect(low >= 0 && low <= likely && likely <= high && high <= 3650).toBe(true);
    });
  });

  test('neither the order of the points nor the era matters', () => {
    check((levels) => {
      const now = (levels.at(-1)?.at ?? start) + dayMs;
      const known = forecastSupply(levels, { now });
      expect(forecastSupply(levels.toReversed(), { now })).toEqual(known);
      const shift = 365 * dayMs;
      const moved = levels.map((level) => ({ ...level, at: level.at + shift }));
      expect(forecastSupply(moved, { now: now + shift })).toEqual(known);
    });
  });

  test('a replacement never makes consumption negative', () => {
    check((levels) => {
      const more = levels.map((level) => ({ ...level, at: level.at - 500 * dayMs }));
      const { daysLeft } = left([...more, ...levels]);
      if (daysLeft !== null) expect(daysLeft.low).toBeGreaterThanOrEqual(0);
    });
  });
});

describe('an exact line', () => {
  const lines = fc.record({
    n: fc.integer({ min: 8, max: 300 }),
    perDay: fc.double({ min: 0.45, max: 8, noNaN: true }),
    end: fc.double({ min: 1, max: 60, noNaN: true }),
    stretch: fc.double({ min: 1, max: 6, noNaN: true }),
  });
  const make = ({ n, perDay, end }: { n: number; perDay: number; end: number }, every: number): LevelPoint[] =>
    Array.from({ length: n }, (_, index) => ({
      at: start + index * every * dayMs,
      percent: end + (n - 1 - index) * perDay,
    }));

  test('gives its exact end, and time that is stretched stretches it', () => {
    fc.assert(
      fc.property(lines, ({ stretch, ...shape }) => {
        const once = left(make(shape, 1)).daysLeft?.likely ?? Number.NaN;
        expect(once).toBeCloseTo(shape.end / shape.perDay, 6);
        expect(left(make(shape, stretch)).daysLeft?.likely).toBeCloseTo(once * stretch, 5);
      }),
    );
  });
});
