import { describe, expect, test } from 'vitest';
import { pagesPerDay } from '../../src/forecast/pages-per-day.ts';

const day = 86_400_000;
const start = Date.parse('2026-03-02T01:00:00Z');
const points = (...counts: (number | null)[]) =>
  counts.map((count, index) => ({ at: start + index * day, count, unit: 'impressions' }));
const rate = (counters: ReturnType<typeof points>, later = 0) =>
  pagesPerDay(counters, { now: (counters.at(-1)?.at ?? start) + later * day });

describe('pagesPerDay', () => {
  test('is what was counted, by the days that passed', () => {
    expect(rate(points(1000, 1100, 1100, 1400))).toEqual({
      reason: null,
      pages: { perDay: 400 / 3, unit: 'impressions', count: 400, from: start, to: start + 3 * day },
    });
  });

  test('looks back four weeks and no further', () => {
    const { pages } = rate(points(...Array.from({ length: 60 }, (_, index) => (index < 31 ? 0 : (index - 31) * 10))));
    expect(pages).toMatchObject({ perDay: 10, count: 280 });
  });

  test('a counter that went back starts anew', () => {
    expect(rate(points(90_000, 90_500, 12, 32)).pages).toMatchObject({ perDay: 20 });
  });

  test('a counter in another unit starts anew', () => {
    const sheets = points(500, 600).map((point) => ({ ...point, unit: 'sheets' }));
    const impressions = points(700, 800).map((point) => ({ ...point, at: point.at + 2 * day }));
    expect(rate([...sheets, ...impressions]).pages).toMatchObject({ perDay: 100, unit: 'impressions' });
  });

  test.each([
    ['without readings', [], 0, 'too-little-data'],
    ['with one', points(5), 0, 'too-little-data'],
    ['when the device does not count', points(null, null), 0, 'not-measured'],
    ['when the last is a fortnight and a day old', points(1, 2, 3), 15, 'stale'],
  ])('is not known %s', (_, counters, later, reason) => {
    expect(rate(counters, later)).toEqual({ pages: null, reason });
  });
});
