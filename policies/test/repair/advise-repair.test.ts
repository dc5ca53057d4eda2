import { describe, expect, test } from 'vitest';
import { adviseRepair, type RepairFacts } from '../../src/index.ts';

const nothing: RepairFacts = {
  ...{ date: '2026-03-02', year: null, warrantyUntil: null, repairs: 0, spent: null, estimate: null, ceiling: null },
};
const advise = (known: Partial<RepairFacts>) => adviseRepair({ ...nothing, ...known });

describe('adviseRepair', () => {
  test('does not know where nothing is known, and says what it would need', () => {
    expect(advise({})).toMatchObject({
      advice: 'unknown',
      unknown: ['under-warranty', 'age', 'cost-share', 'spent-share'],
    });
  });

  test.each([
    ['a young device', { year: 2024 }, 'repair'],
    ['one that is five years old', { year: 2021 }, 'replace'],
    ['the same under warranty', { year: 2021, warrantyUntil: '2026-03-02' }, 'repair'],
    ['the day after its warranty', { year: 2021, warrantyUntil: '2026-03-01' }, 'replace'],
    ['the fourth repair', { year: 2025, repairs: 3 }, 'replace'],
    ['less than half of a new one', { estimate: 6_499_999, ceiling: 13_000_000 }, 'repair'],
    ['half of a new one', { estimate: 6_500_000, ceiling: 13_000_000 }, 'replace'],
    ['half of a new one, spent already', { year: 2025, spent: 7_000_000, ceiling: 13_000_000 }, 'replace'],
  ] as const)('%s', (_, known, advice) => {
    expect(advise(known).advice).toBe(advice);
  });

  test('says what it was decided by', () => {
    expect(advise({ year: 2021, estimate: 1_300_000, ceiling: 13_000_000 }).because).toEqual([
      { code: 'age', value: 5, speaksFor: 'replace' },
      { code: 'repairs', value: 0, speaksFor: 'repair' },
      { code: 'cost-share', value: 10, speaksFor: 'repair' },
    ]);
  });
});
