import { isExpected } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChangeWindow, requireWindow, windowAt } from '../../src/stack/change-window.ts';

const weekend: ChangeWindow = { days: ['sat', 'sun'], from: '22:00', to: '04:00' };
const always: ChangeWindow = {
  ...{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' },
};
/** Viet Nam's time. 2026-11-28 is a Saturday. */
const at = (local: string) => Date.parse(`${local}:00+07:00`);
const local = (ms: number) => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 16);

describe('a change window', () => {
  test.each([
    ['2026-11-28T21:59', false, '2026-11-28T22:00'],
    ['2026-11-28T22:00', true, '2026-11-28T22:00'],
    ['2026-11-29T03:59', true, '2026-11-28T22:00'],
    ['2026-11-29T04:00', false, '2026-11-29T22:00'],
    ['2026-11-30T03:00', true, '2026-11-29T22:00'],
    ['2026-11-30T04:00', false, '2026-12-05T22:00'],
  ])('that goes over midnight, at %s: open is %s, and it begins %s', (now, open, begins) => {
    const found = windowAt(weekend, at(now));
    expect([found.open, local(found.from)]).toEqual([open, begins]);
    expect(found.to - found.from).toBe(6 * 3_600_000);
  });

  test('of all days from 00:00 to 24:00 is open at any moment', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => windowAt(always, now).open));
  });

  test('is never over when it is given, and no window lies between', () => {
    const day = fc.constantFrom(...(['mon', 'wed', 'sun'] as const));
    const clock = fc.integer({ min: 0, max: 1439 }).map((m) => `${pad(Math.floor(m / 60))}:${pad(m % 60)}`);
    fc.assert(
      fc.property(day, clock, clock, fc.integer({ min: 0, max: 4e12 }), (one, from, to, now) => {
        const found = windowAt({ days: [one], from, to }, now);
        return found.to > now && found.open === found.from <= now && found.from - now < 7 * 86_400_000;
      }),
    );
  });
});

const pad = (number: number) => String(number).padStart(2, '0');

describe('a change of hosts', () => {
  const now = () => at('2026-11-30T09:00');
  const stack = { changeWindow: weekend };

  test('outside the window is refused, and told when the next one is', () => {
    try {
      requireWindow(stack, { now, outsideReason: null });
      expect.unreachable();
    } catch (error) {
      if (!isExpected(error)) throw error;
      expect([error.code, error.params]).toEqual([
        'E_DC_OUTSIDE_WINDOW',
        { from: '2026-12-05 22:00', to: '2026-12-06 04:00' },
      ]);
    }
  });

  test('outside the window with a reason goes on, and the reason is kept', () => {
    expect(requireWindow(stack, { now, outsideReason: 'the disk fails' })).toEqual({
      reason: 'the disk fails',
      next: { from: '2026-12-05T15:00:00.000Z', to: '2026-12-05T21:00:00.000Z' },
    });
  });

  test('in the window, or where a stack has none, needs no reason and keeps none', () => {
    const inside = () => at('2026-11-29T23:00');
    expect(requireWindow(stack, { now: inside, outsideReason: 'in a hurry' })).toBe(null);
    expect(requireWindow({ changeWindow: undefined }, { now, outsideReason: null })).toBe(null);
  });
});
