import { applyChanges, planReorganisation } from '@motcua/inventory';
import { describe, expect, test } from 'vitest';
import { openWhereabouts } from '../../src/following/whereabouts.ts';
import { twoWards } from '../support/two-wards.ts';

const opened = (code: string) => ({ code, name: code, level: 'commune', unitType: 'phuong', parent: 'HN' });
const merged = (...successions: [string, string, 'full' | 'part'][]) => {
  const reorganisation = {
    ...{ name: 'thử', date: '2025-07-01', decision: '1/NQ', closed: [], renamed: [], endedLevels: [] },
    opened: [...new Set(successions.map(([, to]) => to))].map(opened),
    successions: successions.map(([from, to, share]) => ({ from, to, share, clause: null })),
  };
  return applyChanges(twoWards, planReorganisation({ register: twoWards, reorganisation, assignments: [] }).changes);
};

describe('whereabouts', () => {
  const register = merged(['00001', '00002', 'full'], ['00002', 'B', 'part'], ['00002', 'C', 'part']);

  test('of a unit that ended are those of all that stood in it', () => {
    const where = openWhereabouts(register, '2025-07-01');
    expect(where.successorOf('00001@2022-06-30')).toMatchObject({ code: '00002' });
    expect(where.successorOf('00001@2022-06-30')?.id).not.toBe('00002@2022-06-30');
    expect(where.serves('00001@2022-06-30')).toBe(false);
  });

  test('are not known while it is undecided, and its code says so', () => {
    const where = openWhereabouts(register, '2025-07-01');
    expect(where.successorOf('00002@2022-06-30')).toBeNull();
    expect(where.codeOf('00002@2022-06-30')).toBe('00002@2025-06-30');
  });

  test('on the day before are where they were', () => {
    const where = openWhereabouts(register, '2025-06-30');
    expect(where.serves('00001@2022-06-30')).toBe(true);
    expect(where.successorOf('00001@2022-06-30')).toBeNull();
    expect(where.ended.size).toBe(0);
  });
});
