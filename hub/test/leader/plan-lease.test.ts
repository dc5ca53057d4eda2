import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lease, planLease } from '../../src/leader/plan-lease.ts';

const leaseMs = 9000;
const lease: Lease = { holder: 'a', token: 4, expiresAt: 10_000 };
const situation = { lease, me: 'b', now: 5000, leaseMs, alone: false };

describe('planLease', () => {
  test('takes a duty that nobody ever had', () => {
    expect(planLease({ ...situation, lease: null })).toEqual({ holder: 'b', token: 1, expiresAt: 14_000 });
  });

  test('prolongs its own with the same token, also when it is late and nobody came in between', () => {
    expect(planLease({ ...situation, me: 'a' })).toEqual({ holder: 'a', token: 4, expiresAt: 14_000 });
    expect(planLease({ ...situation, me: 'a', now: 99_000 })).toEqual({ holder: 'a', token: 4, expiresAt: 108_000 });
  });

  test("waits while another's runs, and takes it with a higher token when it has run out", () => {
    expect(planLease({ ...situation, now: 9999 })).toBeNull();
    expect(planLease({ ...situation, now: 10_000 })).toEqual({ holder: 'b', token: 5, expiresAt: 19_000 });
  });

  test('waits for nobody where it has the store to itself', () => {
    expect(planLease({ ...situation, alone: true })).toEqual({ holder: 'b', token: 5, expiresAt: 14_000 });
  });
});

test('of hubs that come and go at random no two ever hold one token, and no lease is taken before it ends', () => {
  const visit = fc.record({ me: fc.constantFrom('a', 'b', 'c'), after: fc.integer({ min: 0, max: 20_000 }) });
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 60 }), (visits) => {
      const holders = new Map<number, string>();
      let [stored, now]: [Lease | null, number] = [null, 0];
      for (const { me, after } of visits) {
        now += after;
        const next: Lease | null = planLease({ lease: stored, me, now, leaseMs, alone: false });
        if (next === null) {
          expect(stored?.expiresAt).toBeGreaterThan(now);
          continue;
        }
        expect(holders.get(next.token) ?? me).toBe(me);
        expect(next.token).toBeGreaterThanOrEqual(stored?.token ?? 1);
        if (stored !== null && stored.holder !== me) expect(stored.expiresAt).toBeLessThanOrEqual(now);
        holders.set(next.token, me);
        stored = next;
      }
    }),
  );
});
