import { describe, expect, test } from 'vitest';
import { planPublication } from '../../src/broker/mosquitto/plan-publication.ts';

const day = 86_400_000;
const lifeMs = 7 * day;
const now = 1_700_000_000_000;
const revoked = (serial: string, agent: string | null = `pc-${serial}`) => ({ serial, at: now - day, agent });
const published = (serials: string[], at = now - day) => ({ serials: new Set(serials), at });

describe('a list of revoked certificates', () => {
  test('is published at the start, even with nobody on it', () => {
    expect(planPublication({ published: null, revoked: [], now, lifeMs })).toEqual({ publish: true, cut: [] });
  });

  test('cuts off at the start who was revoked lately, since the hub before may have died before it did', () => {
    const all = [revoked('1'), { ...revoked('2'), at: now - lifeMs }];
    expect(planPublication({ published: null, revoked: all, now, lifeMs })).toEqual({ publish: true, cut: ['pc-1'] });
  });

  test('stays while it is young and nobody was added', () => {
    const plan = planPublication({ published: published(['1']), revoked: [revoked('1')], now, lifeMs });
    expect(plan).toEqual({ publish: false, cut: [] });
  });

  test('is published again for one more, who is cut off; those of before are not', () => {
    const plan = planPublication({ published: published(['1']), revoked: [revoked('1'), revoked('2')], now, lifeMs });
    expect(plan).toEqual({ publish: true, cut: ['pc-2'] });
  });

  test('cuts an agent off once for two certificates, and nobody for a certificate of nobody', () => {
    const all = [revoked('1', 'pc-a'), revoked('2', 'pc-a'), revoked('3', null)];
    expect(planPublication({ published: published([]), revoked: all, now, lifeMs }).cut).toEqual(['pc-a']);
  });

  test('is published again without one who is no longer on it', () => {
    const plan = planPublication({ published: published(['1', '2']), revoked: [revoked('1')], now, lifeMs });
    expect(plan).toEqual({ publish: true, cut: [] });
  });

  test.each([
    ['just under half its life', lifeMs / 2 - 1, false],
    ['half its life', lifeMs / 2, true],
    ['made in the future, by a clock that was set back', -1, true],
  ])('that is %s old: %s ms', (_, age, publish) => {
    const plan = planPublication({ published: published(['1'], now - age), revoked: [revoked('1')], now, lifeMs });
    expect(plan.publish).toBe(publish);
  });
});
