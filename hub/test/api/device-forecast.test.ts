import { describe, expect, test } from 'vitest';
import { deviceForecast } from '../../src/api/views/device-forecast.ts';
import type { HistoryPoint, SupplyLevel } from '../../src/store/index.ts';

const day = 86_400_000;
const start = Date.parse('2026-03-02T01:00:00Z');

const black = (rawLevel: number, index = '1.1'): SupplyLevel => ({
  ...{ index, description: 'Black toner', rawLevel, rawMax: 18_000 },
  ...{ percent: Math.round(rawLevel / 180), levelState: 'measured' },
});
const someLeft: SupplyLevel = {
  ...{ index: '1.2', description: 'Drum', percent: null, levelState: 'some-remaining', rawLevel: -3, rawMax: -2 },
};
const point = (days: number, supplies: SupplyLevel[], pageCount: number | null = null): HistoryPoint => ({
  ...{ at: start + days * day, health: 'ok', reasons: [], pageCount, pageCountUnit: 'impressions', supplies },
});
/** Ten days of a printer that uses 90 impressions of 18,000 a day, half a percent. */
const slow = Array.from({ length: 10 }, (_, days) => point(days, [black(9000 - 90 * days), someLeft], 90 * days));
const now = start + 9 * day;

describe('deviceForecast', () => {
  test('reckons with the raw level, which is finer than the percent', () => {
    const { supplies } = deviceForecast(slow, now);
    expect(supplies).toEqual([
      {
        ...{ index: '1.1', description: 'Black toner', percent: 46, levelState: 'measured', reason: null },
        daysLeft: { low: 90.5, likely: 91, high: 91.5 },
      },
      {
        ...{ index: '1.2', description: 'Drum', percent: null, levelState: 'some-remaining' },
        ...{ daysLeft: null, reason: 'not-measured' },
      },
    ]);
  });

  test('a day on which the printer could not be read hides nothing', () => {
    const off: HistoryPoint = { ...point(9.5, []), health: 'down', reasons: ['device-unreachable'] };
    const known = deviceForecast(slow, now + day);
    expect(deviceForecast([...slow, off], now + day)).toEqual(known);
    expect(known.pages).toMatchObject({ perDay: 90, count: 810, unit: 'impressions' });
  });

  test('another supply that is used alike changes nothing for the first', () => {
    const twice = slow.map((each) => ({
      ...each,
      supplies: [...each.supplies, black(each.supplies[0]?.rawLevel ?? 0, '1.3')],
    }));
    const [first, second, third] = deviceForecast(twice, now).supplies;
    expect([first, second]).toEqual(deviceForecast(slow, now).supplies);
    expect(third?.daysLeft).toEqual(first?.daysLeft);
  });

  test('a device without a history is not known, and says so', () => {
    expect(deviceForecast([], now)).toEqual({ supplies: [], pages: null, pagesReason: 'too-little-data' });
  });
});
