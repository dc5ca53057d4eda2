import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backOffMs } from '../../src/report/back-off.ts';
import { addSkew, medianSkew, skewOf } from '../../src/report/clock-skew.ts';
import { planSends, resendAfterMs } from '../../src/report/plan-sends.ts';

describe('backOffMs', () => {
  test.each([
    { failures: 0, random: 1, ms: 1000 },
    { failures: 3, random: 0.5, ms: 4000 },
    { failures: 3, random: 0, ms: 0 },
    { failures: 9, random: 1, ms: 300_000 },
    { failures: 5000, random: 1, ms: 300_000 },
  ])('after $failures failures with the dice at $random waits $ms ms', ({ failures, random, ms }) => {
    expect(backOffMs({ failures, random })).toBe(ms);
  });
});

describe('planSends', () => {
  const waiting = [1, 2, 3, 4, 5].map((order) => ({ order }));
  test.each([
    { sent: [], window: 3, sends: [1, 2, 3] },
    { sent: [1, 2], window: 3, sends: [3] },
    { sent: [1, 2, 3], window: 3, sends: [] },
    { sent: [9], window: 3, sends: [1, 2, 3] },
    { sent: [1, 2, 3, 4, 5], window: 16, sends: [] },
  ])('with $sent under way of five, window $window, sends $sends', ({ sent, window, sends }) => {
    const planned = planSends({ waiting, sent: new Set<number>(sent), window });
    expect(planned.map(({ order }) => order)).toEqual(sends);
  });

  test('never overtakes and never fills more than the window', () => {
    const orders = fc
      .uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 })
      .map((list) => list.sort((a, b) => a - b));
    const property = fc.property(orders, fc.nat(40), fc.integer({ min: 1, max: 20 }), (all, already, window) => {
      const sent = new Set(all.slice(0, Math.min(already, window)));
      const planned = planSends({ waiting: all.map((order) => ({ order })), sent, window }).map(({ order }) => order);
      expect(sent.size + planned.length).toBeLessThanOrEqual(window);
      expect([...sent, ...planned]).toEqual(all.slice(0, sent.size + planned.length));
    });
    fc.assert(property);
  });

  test('waits longer before each resend, and no longer than five minutes', () => {
    const waits = [0, 1, 2, 3, 4, 50].map((resends) => resendAfterMs({ resends, ackMs: 30_000 }));
    expect(waits).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000]);
  });
});

describe('the clock skew', () => {
  const trip = { sentMonotonicMs: 1000, receivedMonotonicMs: 1200, receivedAt: 5_000_100 };
  test('is measured against the middle of the round trip', () => {
    expect(skewOf({ ...trip, hubAt: 4_000_000 })).toBe(1_000_000);
  });
  test.each([
    { what: 'a trip of eleven seconds', bad: { receivedMonotonicMs: 12_001 } },
    { what: 'a time that is none', bad: { hubAt: Number.NaN } },
  ])('is not measured by $what', ({ bad }) => {
    expect(skewOf({ ...trip, hubAt: 0, ...bad })).toBeNull();
  });
  test('is the middle of the last five, which one slow answer does not move', () => {
    const skews = [9999, 10, 11, 12, 9000, 13].reduce<number[]>((all, skew) => addSkew(all, skew), []);
    expect(skews).toEqual([10, 11, 12, 9000, 13]);
    expect(medianSkew(skews)).toBe(12);
    expect(medianSkew([])).toBeNull();
  });
});
