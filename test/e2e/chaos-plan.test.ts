import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CitySize, countHows, hows, planCity, type Stack } from './chaos/city/plan-city.ts';

const size: CitySize = { minutes: 2, agents: 40, processes: 8, stack: 'mosquitto', root: true };
const hour = 3_600_000;

describe('the plan of a city', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(planCity({ seed: 7, ...size })).toEqual(planCity({ seed: 7, ...size }));
    expect(planCity({ seed: 8, ...size })).not.toEqual(planCity({ seed: 7, ...size }));
  });

  test.each<[Stack, number]>([
    ['mosquitto', 4],
    ['postgres', 3],
    ['sqlite', 1],
  ])('with %s hits everybody, in every way, dozens of times in two minutes', (stack, others) => {
    const plan = planCity({ seed: 7, ...size, stack });
    expect(new Set(plan.events.map(({ target }) => target)).size).toBe(others + size.processes);
    expect(new Set(plan.events.map(({ how }) => how))).toEqual(new Set(hows));
    expect(countHows(plan).kill).toBeGreaterThan(50);
  });

  test('takes no link and fills no disk where that may not be', () => {
    const { cut, full, kill } = countHows(planCity({ seed: 7, ...size, root: false }));
    expect([cut, full]).toEqual([0, 0]);
    expect(kill).toBeGreaterThan(50);
  });

  test('sets clocks by hours, there and back, and no clock of a peer', () => {
    const set = planCity({ seed: 7, ...size, minutes: 20 }).events.filter(({ how }) => how === 'clock');
    expect(set.every(({ target }) => target.startsWith('hub') || target.startsWith('agents'))).toBe(true);
    const ahead = set.map(({ aheadMs = Number.NaN }) => aheadMs);
    expect(Math.max(...ahead)).toBeGreaterThan(hour);
    expect(Math.min(...ahead)).toBeLessThan(-hour);
    expect(ahead).toContain(0);
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
