import { makeWorkingTime, vietnamYears } from '@motcua/policies';
import { describe, expect, test } from 'vitest';
import { isMissed } from '../../src/faults/is-missed.ts';

const weekday = [
  [480, 720],
  [810, 1020],
] as const;
const hours = makeWorkingTime({ hours: [{ validFrom: '2020-01-01', weekday, saturday: [] }], years: vietnamYears });
const local = (text: string) => Date.parse(`${text}+07:00`);
const missed = (from: string, to: string, offWorkingDays = 5) =>
  isMissed(local(from), { now: local(to), hours, offWorkingDays });

describe('a PC that was switched off in order', () => {
  test('is missed after five whole working days of its unit', () => {
    expect(missed('2026-03-02T09:00', '2026-03-09T08:59')).toBe(false);
    expect(missed('2026-03-02T09:00', '2026-03-09T09:00')).toBe(true);
  });

  test('is not missed over the new year: nobody works then', () => {
    expect(missed('2026-02-13T17:00', '2026-02-23T08:00')).toBe(false);
    expect(missed('2026-02-13T17:00', '2026-02-27T17:00')).toBe(true);
  });

  test('is missed by the hour of the day where every hour is one, and never where the setting says so', () => {
    const now = local('2026-03-07T09:00');
    expect(isMissed(local('2026-03-02T09:00'), { now, hours: null, offWorkingDays: 5 })).toBe(true);
    expect(isMissed(local('2026-03-02T09:01'), { now, hours: null, offWorkingDays: 5 })).toBe(false);
    expect(missed('2025-03-02T09:00', '2026-03-09T09:00', 0)).toBe(false);
  });
});
