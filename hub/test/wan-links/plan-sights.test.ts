import { describe, expect, test } from 'vitest';
import { planSights } from '../../src/wan-links/plan-sights.ts';
import type { Sight, UnitSight } from '../../src/wan-links/sight.ts';

const minute = 60_000;
const now = 1_000 * minute;
const heard: UnitSight = { online: 1, downSince: null };
const off: UnitSight = { online: 0, downSince: null };
const cut = (since: number): UnitSight => ({ online: 0, downSince: since });
const plan = (units: UnitSight[], last: Sight | null = null) => planSights([{ link: 'L', units, last }], now);
const up = (from: number, to: number): Sight => ({ state: 'up', from, to });

describe('a look at a line', () => {
  test('finds it up when anybody at its end is heard, even if another unit of it is cut off', () => {
    expect(plan([heard, cut(now - minute)])).toEqual([{ link: 'L', step: 'begin', sight: up(now, now) }]);
  });

  test('goes on with what was seen a minute ago, and begins anew after a gap', () => {
    expect(plan([heard], up(5, now - minute))).toEqual([{ link: 'L', step: 'extend', from: 5, to: now }]);
    expect(plan([heard], up(5, now - 4 * minute))).toEqual([{ link: 'L', step: 'begin', sight: up(now, now) }]);
  });

  test('claims nothing when the PCs were just switched off, or there is none', () => {
    expect([plan([off]), plan([off, cut(1)]), plan([])]).toEqual([[], [], []]);
  });

  test('finds it down since the fault began, but never while it was seen up', () => {
    const since = now - 30 * minute;
    expect(plan([cut(since)])).toEqual([{ link: 'L', step: 'begin', sight: { state: 'down', from: since, to: now } }]);
    const last = now - 20 * minute;
    expect(plan([cut(since)], up(1, last))).toEqual([
      { link: 'L', step: 'begin', sight: { state: 'down', from: last, to: now } },
    ]);
  });

  test('adds nothing when the clock went back', () => {
    expect(plan([heard], up(5, now + minute))).toEqual([]);
  });
});
