import { describe, expect, test } from 'vitest';
import { readLevel } from '../src/index.ts';

describe('readLevel', () => {
  test.each([
    { level: 50, max: 200, percent: 25, state: 'measured' },
    { level: 11501, max: 12000, percent: 96, state: 'measured' },
    { level: 0, max: 100, percent: 0, state: 'measured' },
    { level: -1, max: 100, percent: null, state: 'unrestricted' },
    { level: -2, max: 100, percent: null, state: 'unknown' },
    { level: -3, max: -2, percent: null, state: 'some-remaining' },
    { level: -7, max: 100, percent: null, state: 'vendor-special' },
    { level: 100, max: -2, percent: null, state: 'capacity-unknown' },
    { level: null, max: 100, percent: null, state: 'absent' },
  ] as const)('level $level of $max is $state', ({ level, max, percent, state }) => {
    expect(readLevel(level, max)).toEqual({ percent, levelState: state });
  });

  test('takes a level as percent only where the device says that its unit is percent', () => {
    expect(readLevel(40, -2, true)).toEqual({ percent: 40, levelState: 'measured-in-percent' });
    expect(readLevel(140, -2, true)).toEqual({ percent: null, levelState: 'capacity-unknown' });
  });
});
