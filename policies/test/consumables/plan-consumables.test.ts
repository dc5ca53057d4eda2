import { describe, expect, test } from 'vitest';
import { parseQuarter, planConsumables, type SupplyInUse } from '../../src/index.ts';

const now = Date.parse('2026-12-01T00:00:00+07:00');
const quarter = parseQuarter('2027-Q1');
const supply = (days: number | null, more: Partial<SupplyInUse> = {}): SupplyInUse => ({
  ...{ unit: '00364', device: 'd1', deviceName: null, description: 'Black Toner CF259X', percent: 50 },
  daysLeft: days === null ? null : { low: days / 2, likely: days, high: days * 2 },
  reason: days === null ? 'too-little-data' : null,
  ...more,
});
const plan = (supplies: SupplyInUse[], stock: { unit: string; partNumber: string; quantity: number }[] = []) =>
  planConsumables(supplies, { quarter, stock, now });

describe('consumables for a quarter', () => {
  test('are what runs out in it, by unit and part', () => {
    // 31 days to the quarter, which has 90: runs out on day 40, and with 80 days for a full one again on day 120.
    expect(plan([supply(40)]).needs).toMatchObject([{ unit: '00364', devices: 1, before: 0, likely: 2, toBuy: null }]);
    expect(plan([supply(40), supply(60, { device: 'd2', percent: 100 })]).needs).toMatchObject([
      { devices: 2, likely: 4 },
    ]);
  });

  test('take what runs out before from the stock first', () => {
    const stock = [{ unit: '00364', partNumber: 'cf259x', quantity: 2 }];
    expect(plan([supply(10)], stock).needs).toMatchObject([{ before: 2, likely: 4, stock: 2, toBuy: 4 }]);
  });

  test('are not told where there is no forecast, and the reason is', () => {
    expect(plan([supply(null)])).toMatchObject({ needs: [], unknown: [{ device: 'd1', reason: 'too-little-data' }] });
  });

  test('of a supply that outlasts the quarter are none', () => {
    expect(plan([supply(400)]).needs).toEqual([]);
  });

  test.each(['2027-Q5', '2027', 'Q1-2027', ''])('%s is no quarter', (value) => {
    expect(() => parseQuarter(value)).toThrow(expect.objectContaining({ code: 'E_QUARTER_INVALID' }));
  });
});
