import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  asOf,
  deviceDefaults,
  type Installation,
  planAssignments,
  planReorganisation,
  type Reorganisation,
} from '../../src/index.ts';
import { checkRows } from './check-rows.ts';

const open = { validFrom: '2022-01-01', validTo: null };
const day = '2025-07-01';
const register: Installation = {
  name: 'one-ward',
  simulated: true,
  levels: [{ code: 'commune', rank: 3, name: { vi: 'Cấp xã', en: 'commune level' }, ...open }],
  units: [
    {
      ...{ id: 'u1', code: '00001', name: 'Phường Phúc Xá', kind: 'one_stop_unit', level: 'commune' },
      ...{ unitType: 'phuong', parent: null, area: 40, officers: 3, digitisingOfficers: null, uplinkMbps: null },
      ...{ facts: {}, ...open },
    },
  ],
  places: [
    { id: 'P1', unit: '00001', name: 'Tầng 1', area: null, ...open },
    { id: 'P2', unit: '00001', name: 'Nhà văn hóa', area: null, ...open },
  ],
  posts: [{ id: 'Q1', place: 'P1', number: 1, ...open }],
  devices: [
    { ...deviceDefaults, id: 'd1', tag: 'd1', kind: 'pc', unit: '00001', place: 'P1', status: 'in_use', ...open },
    { ...deviceDefaults, id: 'd2', tag: 'd2', kind: 'pc', unit: '00001', status: 'in_use', ...open },
  ],
};
const split: Reorganisation = {
  ...{ name: 'split', date: day, decision: '1/NQ', closed: [], renamed: [], endedLevels: [] },
  opened: ['A', 'B'].map((code) => ({ code, name: code, level: 'commune', unitType: 'phuong', parent: null })),
  successions: [
    { from: '00001', to: 'A', share: 'part', clause: '1' },
    { from: '00001', to: 'B', share: 'rest', clause: '1' },
  ],
};
const after = applyChanges(register, planReorganisation({ register, reorganisation: split }).changes);
const give = (what: 'place' | 'device', id: string, to: string) => ({ what, id, to, decision: '12/QĐ' });

describe('planAssignments', () => {
  test('moves a place with its devices and posts, and leaves the rest under the old unit', () => {
    const plan = planAssignments({ register: after, assignments: [give('place', 'P1', 'A')], from: day });
    expect(plan).toMatchObject({ places: { moved: 1 }, devices: { moved: 1 }, emptied: [], problems: [] });
    const done = applyChanges(after, plan.changes);
    expect(checkRows(done)).toEqual([]);
    expect(asOf(done, day).devices.map(({ tag, unit }) => [tag, unit])).toEqual([
      ['d1', 'A'],
      ['d2', '00001@2025-06-30'],
    ]);
  });

  test('ends the old unit once it holds nothing, from the day of the decision', () => {
    const all = [give('place', 'P1', 'A'), give('place', 'P2', 'B'), give('device', 'd2', 'B')];
    const plan = planAssignments({ register: after, assignments: all, from: '2025-08-15' });
    expect(plan.emptied).toEqual(['00001@2025-06-30']);
    const done = applyChanges(after, plan.changes);
    expect(checkRows(done)).toEqual([]);
    expect(asOf(done, '2025-08-14').units.map(({ code }) => code)).toContain('00001@2025-06-30');
    expect(
      asOf(done, '2025-08-15')
        .units.map(({ code }) => code)
        .sort(),
    ).toEqual(['A', 'B']);
    expect(asOf(done, '2025-08-15').posts).toHaveLength(1);
  });

  test('of everything from the first day leaves no trace of the old unit after it', () => {
    const all = [give('place', 'P1', 'A'), give('place', 'P2', 'B'), give('device', 'd2', 'B')];
    const { changes } = planAssignments({ register: after, assignments: all, from: day });
    expect(
      applyChanges(after, changes)
        .units.map(({ code }) => code)
        .sort(),
    ).toEqual(['00001', 'A', 'B']);
  });

  test.each([
    [give('place', 'P9', 'A'), 'the register has no P9'],
    [give('device', 'd1', 'A'), 'd1 follows its place P1'],
    [give('place', 'P1', '00001'), 'no unit carries that code'],
  ])('names what is wrong with $id to $to', (assignment, words) => {
    const { problems } = planAssignments({ register: after, assignments: [assignment], from: day });
    expect(problems.map((problem) => problem.words.en).join()).toContain(words);
  });

  test('names what was decided already', () => {
    const done = applyChanges(
      after,
      planAssignments({ register: after, assignments: [give('place', 'P1', 'A')], from: day }).changes,
    );
    const { problems } = planAssignments({ register: done, assignments: [give('place', 'P1', 'B')], from: day });
    expect(problems[0]?.words.en).toContain('is not waiting');
  });
});
