import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { killsIn, planCity } from './chaos/city/plan-city.ts';

const size = { minutes: 2, agents: 40, processes: 8 };

describe('the plan of a city', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(planCity({ seed: 7, ...size })).toEqual(planCity({ seed: 7, ...size }));
    expect(planCity({ seed: 8, ...size })).not.toEqual(planCity({ seed: 7, ...size }));
  });

  test('hits everybody, in every way, dozens of times in two minutes', () => {
    const plan = planCity({ seed: 7, ...size });
    expect(new Set(plan.events.map(({ target }) => target)).size).toBe(3 + size.processes);
    expect(new Set(plan.events.map(({ how }) => how))).toEqual(new Set(['kill', 'stop', 'restart']));
    expect(killsIn(plan)).toBeGreaterThan(50);
  });

  test('hits nobody who is still down, and breaks each device and mends it in turn, within the time', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { events, flips } = planCity({ seed, ...size });
        const freeAt = new Map<string, number>();
        for (const { target, atMs, downMs } of events) {
          expect(freeAt.get(target) ?? 0).toBeLessThanOrEqual(atMs);
          freeAt.set(target, atMs + downMs);
        }
        for (let agent = 0; agent < size.agents; agent++) {
          const own = flips.filter((flip) => flip.agent === agent);
          expect(own.map(({ health }) => health)).toEqual(own.map((_, at) => (at % 2 === 0 ? 'down' : 'ok')));
        }
        expect(Math.max(...[...events, ...flips].map(({ atMs }) => atMs))).toBeLessThan(size.minutes * 60_000);
      }),
      { numRuns: 20 },
    );
  });
});
