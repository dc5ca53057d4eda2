import fc from 'fast-check';
import { expect, test } from 'vitest';
import { msUntilOpen } from '../../src/discovery/hours.ts';

const hours = { from: '08:00', to: '17:00' };
const wait = (at: string) => msUntilOpen(Date.parse(at), hours) / 60_000;

test.each([
  ['2026-11-25T08:00:00+07:00', 0, 'a Wednesday as the office opens'],
  ['2026-11-25T16:59:00+07:00', 0, 'the last minute'],
  ['2026-11-25T07:30:00+07:00', 30, 'before it opens'],
  ['2026-11-25T17:00:00+07:00', 15 * 60, 'the evening: until the next morning'],
  ['2026-11-27T17:00:00+07:00', 63 * 60, 'Friday evening: until Monday morning'],
  ['2026-11-28T10:00:00+07:00', 46 * 60, 'Saturday'],
  ['2026-11-30T00:30:00Z', 30, 'Monday in Vietnam, whatever zone the PC is set to'],
])('at %s it waits %d minutes: %s', (at, minutes) => {
  expect(wait(at)).toBe(minutes);
});

test('where every day is one for it, Saturday is too', () => {
  expect(msUntilOpen(Date.parse('2026-11-28T10:00:00+07:00'), { ...hours, days: 'every' })).toBe(0);
});

test('hours that end before they begin let no scan run', () => {
  expect(msUntilOpen(Date.parse('2026-11-25T10:00:00+07:00'), { from: '17:00', to: '08:00' })).toBeGreaterThan(0);
});

test('whoever waits as long as it is told finds it open', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (nowMs) => {
      expect(msUntilOpen(nowMs + msUntilOpen(nowMs, hours), hours)).toBe(0);
    }),
  );
});
