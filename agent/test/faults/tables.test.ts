import { healthOf, reasonOf, reasonRow } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { faultTables } from './index.ts';

describe.each(Object.values(faultTables))('the faults of $peer', ({ faults }) => {
  test.each([...faults])('$how: each reason comes from a keyword of its source, by the table of reasons', (fault) => {
    const codes = fault.from.map(({ standard, keyword }) => reasonOf(standard, keyword)?.code);
    expect(fault.reasons.filter((code) => !codes.includes(code))).toEqual([]);
    // A keyword may be told together with another that says more, but none is unknown.
    expect(fault.from.filter((_, at) => codes[at] === undefined)).toEqual([]);
    expect(fault.reasons.every((code) => reasonRow(code) !== undefined)).toBe(true);
    expect(healthOf(fault.reasons)).toBe(fault.health);
  });

  test('are told apart by how they are shown', () => {
    expect(new Set(faults.map(({ how }) => how)).size).toBe(faults.length);
  });
});
