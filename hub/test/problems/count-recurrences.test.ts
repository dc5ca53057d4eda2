import { describe, expect, test } from 'vitest';
import { countRecurrences, type PastCause } from '../../src/problems/count-recurrences.ts';

const cause = (ticket: number, since: string, until: string | null, reason = 'media-jam'): PastCause => ({
  ...{ ticket, reason, since: `${since}T00:00:00.000Z`, until: until && `${until}T00:00:00.000Z` },
});
const first = cause(1, '2026-10-01', '2026-10-02');

describe('countRecurrences', () => {
  test('counts what comes back within the days that are set, also in another ticket', () => {
    expect(countRecurrences([first, cause(2, '2026-10-20', null)], { days: 30 })).toEqual([
      {
        ...{ reason: 'media-jam', times: 1, tickets: [1, 2] },
        ...{ firstAt: '2026-10-01T00:00:00.000Z', lastAt: '2026-10-20T00:00:00.000Z' },
      },
    ]);
  });

  test.each([
    { since: '2026-11-01', times: 1 },
    { since: '2026-11-02', times: 0 },
  ])('what comes back on $since counts $times time(s)', ({ since, times }) => {
    const found = countRecurrences([first, cause(2, since, null)], { days: 30 });
    expect(found.map((row) => row.times)).toEqual(times === 0 ? [] : [times]);
  });

  test('another reason is no recurrence, and neither is a breakdown that is told twice', () => {
    expect(countRecurrences([first, cause(2, '2026-10-05', null, 'toner-empty')], { days: 30 })).toEqual([]);
    const told = [
      cause(1, '2026-10-01', '2026-10-09'),
      cause(1, '2026-10-03', '2026-10-04'),
      cause(2, '2026-10-05', null),
    ];
    expect(countRecurrences(told, { days: 30 })).toEqual([]);
  });

  test('counts each time of many, in whatever order they are read', () => {
    const many = [
      first,
      cause(1, '2026-10-10', '2026-10-11'),
      cause(3, '2026-10-12', '2026-10-13'),
      cause(4, '2026-12-20', null),
    ];
    expect(countRecurrences(many.toReversed(), { days: 30 })).toMatchObject([{ times: 2, tickets: [1, 3, 4] }]);
  });
});
