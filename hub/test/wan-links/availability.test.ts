import type { WanLinkVersion } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availability } from '../../src/wan-links/availability.ts';
import { monthParts } from '../../src/wan-links/month-parts.ts';
import { monthWindow } from '../../src/wan-links/month-window.ts';
import type { Sight } from '../../src/wan-links/sight.ts';

const hour = 3_600_000;
const sight = (state: Sight['state'], from: number, to: number): Sight => ({ state, from: from * hour, to: to * hour });
const of = (sights: Sight[], targetPercent: number | null = null, hours = 100) =>
  availability({ from: 0, to: hours * hour, sights, targetPercent });

describe('the availability of a line', () => {
  test('counts what nobody saw as unknown, and neither as up nor as down', () => {
    expect(of([sight('up', 0, 90), sight('down', 90, 92)])).toMatchObject({
      ...{ totalSeconds: 360_000, upSeconds: 324_000, downSeconds: 7200, unknownSeconds: 28_800 },
      ...{ leastPercent: 90, mostPercent: 98, outages: 1, longestOutageSeconds: 7200 },
      ...{ verdict: 'unknown', reason: 'no-target' },
    });
  });

  test('met its target when even the unseen time cannot spoil it, and missed it when that cannot save it', () => {
    const sights = [sight('up', 0, 90), sight('down', 90, 92)];
    expect([of(sights, 90).verdict, of(sights, 98.1).verdict]).toEqual(['met', 'missed']);
    expect(of(sights, 95)).toMatchObject({ verdict: 'unknown', reason: 'not-seen-enough' });
    expect(of([], 95, 0)).toMatchObject({ verdict: 'unknown', reason: 'no-time', leastPercent: null });
  });

  test('takes an outage that nobody saw the middle of for one, and one after it came back for another', () => {
    const sights = [sight('down', 1, 2), sight('down', 3, 5), sight('up', 5, 6), sight('down', 6, 7)];
    expect(of(sights)).toMatchObject({ outages: 2, longestOutageSeconds: 3 * 3600 });
  });

  test('looks only at its own time', () => {
    expect(of([sight('down', -5, 1), sight('up', 99, 200)])).toMatchObject({ downSeconds: 3600, upSeconds: 3600 });
  });

  test('always adds up, and never says more than it saw', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: -200, max: 300 }), { maxLength: 20 });
    fc.assert(
      fc.property(
        cuts,
        fc.array(fc.constantFrom('up', 'down', null), { minLength: 20, maxLength: 20 }),
        (at, states) => {
          const edges = at.toSorted((a, b) => a - b);
          const sights = edges.slice(1).flatMap((to, index) => {
            const state = states[index] ?? null;
            return state === null ? [] : [sight(state, edges[index] ?? 0, to)];
          });
          const { totalSeconds, upSeconds, downSeconds, unknownSeconds, leastPercent, mostPercent } = of(sights);
          expect(upSeconds + downSeconds + unknownSeconds).toBe(totalSeconds);
          expect(leastPercent ?? 0).toBeLessThanOrEqual(mostPercent ?? 0);
        },
      ),
    );
  });
});

describe('a month of a line', () => {
  const whole = { validFrom: '2020-01-01', validTo: null, now: Date.parse('2027-01-01T00:00:00Z') };
  const hours = ({ from, to }: { from: number; to: number }) => (to - from) / hour;

  test('begins and ends at midnight in Viet Nam', () => {
    const { from, to } = monthWindow('2026-10', whole);
    expect([new Date(from).toISOString(), new Date(to).toISOString()]).toEqual([
      ...['2026-09-30T17:00:00.000Z', '2026-10-31T17:00:00.000Z'],
    ]);
    expect(hours(monthWindow('2026-12', whole))).toBe(31 * 24);
  });

  test('is cut where the line was not in force, and where it is still to come', () => {
    expect(hours(monthWindow('2026-10', { ...whole, validFrom: '2026-10-31' }))).toBe(24);
    expect(hours(monthWindow('2026-10', { ...whole, validTo: '2026-10-02' }))).toBe(24);
    expect(hours(monthWindow('2026-10', { ...whole, now: Date.parse('2026-09-30T18:00:00Z') }))).toBe(1);
    expect(hours(monthWindow('2026-10', { ...whole, validTo: '2026-09-01' }))).toBe(0);
  });
});

describe('the parts of a month', () => {
  const now = Date.parse('2027-01-01T00:00:00Z');
  const version = (validFrom: string, validTo: string | null, more: Partial<WanLinkVersion> = {}): WanLinkVersion => ({
    ...{ name: 'L', carrier: 'A', contract: 'HD-1', bandwidthMbps: 100, targetPercent: 99, units: ['00364'] },
    ...{ validFrom, validTo, ...more },
  });
  const parts = (...versions: WanLinkVersion[]) =>
    monthParts(versions, { month: '2026-10', now }).map(({ carrier, targetPercent, partFrom, partTo, from, to }) => [
      ...[carrier, targetPercent, partFrom, partTo, (to - from) / hour / 24],
    ]);

  test('are one when nothing changed in it that the carrier answers for', () => {
    expect(parts(version('2020-01-01', null))).toEqual([['A', 99, null, null, 31]]);
    const wider = { bandwidthMbps: 200, units: ['00364', '00365'] };
    expect(parts(version('2020-01-01', '2026-10-10'), version('2026-10-10', null, wider))).toEqual([
      ['A', 99, null, null, 31],
    ]);
  });

  test('are judged each by its own carrier, contract and target', () => {
    expect(parts(version('2020-01-01', '2026-10-11'), version('2026-10-11', null, { carrier: 'B' }))).toEqual([
      ['A', 99, null, '2026-10-11', 10],
      ['B', 99, '2026-10-11', null, 21],
    ]);
    expect(
      parts(version('2020-01-01', '2026-10-11'), version('2026-10-11', null, { targetPercent: 99.9 })),
    ).toHaveLength(2);
  });

  test('are only of the days on which the line was in force', () => {
    expect(parts(version('2020-01-01', '2026-10-02'), version('2026-10-31', '2026-12-01'))).toEqual([
      ['A', 99, null, '2026-10-02', 1],
      ['A', 99, '2026-10-31', null, 1],
    ]);
    expect(parts(version('2020-01-01', '2026-10-01'), version('2026-11-01', null))).toEqual([]);
  });
});
