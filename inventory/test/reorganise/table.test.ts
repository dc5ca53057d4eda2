import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  builtinReorganisations,
  generateHanoi20220630,
  plainGrid,
  planReorganisation,
  readCsvGrid,
  readReorganisationTable,
} from '../../src/index.ts';

const decision = {
  ...{ name: 'hanoi-2025-07-01', date: '2025-07-01', decision: 'Nghị quyết 1656/NQ-UBTVQH15 ngày 16/6/2025' },
  ...{ level: 'commune', endedLevels: ['district'] },
};
const heads = ['Mã cũ', 'Mã mới', 'Tên mới', 'Phần', 'Điều khoản'];
const read = (...rows: (string | number)[][]) =>
  readReorganisationTable([plainGrid('NQ', [['Phụ lục'], heads, ...rows])], 'nq.xlsx', decision);

describe('a reorganisation as a table of pairs', () => {
  test('is read under Vietnamese heads and in the words of resolutions', () => {
    const { opened, successions } = read(
      ['00001', '00097', 'Phường Hồng Hà', 'Toàn bộ', '14'],
      ['00007', '00004', 'Phường Ba Đình', 'phần còn lại', ''],
      ['00007', '00097', 'Phường Hồng Hà', 'một phần', '14'],
    );
    expect(opened).toEqual([
      { code: '00004', name: 'Phường Ba Đình', level: 'commune', parent: null, unitType: 'phuong' },
      { code: '00097', name: 'Phường Hồng Hà', level: 'commune', parent: null, unitType: 'phuong' },
    ]);
    expect(successions).toEqual([
      { from: '00001', to: '00097', share: 'full', clause: '14' },
      { from: '00007', to: '00004', share: 'rest', clause: null },
      { from: '00007', to: '00097', share: 'part', clause: '14' },
    ]);
  });

  test.each([
    ['codes that are numbers', ['1', 97, 'Phường A', 'full', ''], /nq\.xlsx:3: the code 97 is a number/],
    ['an unknown share', ['1', '2', 'Phường A', '30%', ''], /nq\.xlsx:3: the share "30%"/],
    ['no name', ['1', '2', '', 'full', ''], /nq\.xlsx:3: the new unit 2 has no name/],
    ['no code', ['', '2', 'Phường A', 'full', ''], /nq\.xlsx:3: a code is missing/],
  ])('with %s is refused, naming the row', (_what, row, words) => {
    expect(() => read(row)).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ detail: expect.stringMatching(words) }) }),
    );
  });

  test('that contradicts itself is refused with every row', () => {
    const torn = () =>
      read(['1', '2', 'Phường A', 'full', ''], ['1', '3', 'Phường B', 'rest', ''], ['4', '2', 'Phường C', 'full', '']);
    expect(torn).toThrow(/nq\.xlsx:3: unit 1 goes wholly[\s\S]*nq\.xlsx:5: the new code 2 has two names/);
  });

  test('without its heads is refused', () => {
    expect(() => readReorganisationTable([plainGrid('x', [['a', 'b']])], 'x.csv', decision)).toThrow(
      /x\.csv: no row of heads/,
    );
  });
});

const shared = process.env.MOTCUA_SHARED ?? '/work/shared';
const recorded = (() => {
  try {
    return readFileSync(`${shared}/data/hanoi-2025-merge.csv`);
  } catch {
    return null;
  }
})();

describe.skipIf(recorded === null)('the recorded table of Hanoi', () => {
  test('gives the plan of the built-in decision', () => {
    const register = generateHanoi20220630({ sha256: (text) => createHash('sha256').update(text).digest('hex') });
    const table = readReorganisationTable([readCsvGrid(recorded ?? Buffer.of(), 'merge.csv')], 'merge.csv', decision);
    const builtin = builtinReorganisations.get('hanoi-2025-07-01');
    if (builtin === undefined) throw new TypeError('no decision');
    const plan = (reorganisation: typeof table) => planReorganisation({ register, reorganisation, assignments: [] });
    expect(plan(table)).toEqual(plan(builtin));
  });
});
