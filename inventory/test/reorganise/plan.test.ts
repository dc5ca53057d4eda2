import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  asOf,
  builtinReorganisations,
  generateHanoi20220630,
  type Installation,
  invertChanges,
  planReorganisation,
  type Reorganisation,
  saveInstallation,
  sortInstallation,
} from '../../src/index.ts';
import { checkRows } from './check-rows.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const city = generateHanoi20220630({ sha256 });
const named = (name: string) => builtinReorganisations.get(name) as Reorganisation;
const january = named('hanoi-2025-01-01');
const july = named('hanoi-2025-07-01');

const done = (register: Installation, reorganisation: Reorganisation) =>
  applyChanges(register, planReorganisation({ register, reorganisation }).changes);

/** Who has what on a day; periods are left out, because a reorganisation cuts them. */
const holdings = (register: Installation, day: string) =>
  asOf(register, day)
    .devices.map(({ tag, unit, place, status }) => ({ tag, unit, place, status }))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));

describe('the reorganisation of 1 July 2025', () => {
  const before = done(city, january);
  const plan = planReorganisation({ register: before, reorganisation: july });
  const after = applyChanges(before, plan.changes);

  test('ends 526 units, opens 126, and moves only what a clause gives away whole', () => {
    expect(plan.units).toEqual({ closed: 526, opened: 126, continued: 101, renamed: 0 });
    expect(plan.places).toEqual({ moved: 327, undecided: 199 });
    expect(plan.devices.moved + plan.devices.undecided).toBe(
      before.devices.filter(({ unit }) => july.successions.some(({ from }) => from === unit)).length,
    );
    expect(plan.problems).toEqual([]);
    expect(plan.missing).toEqual([]);
  });

  test('lists every split unit with its candidates and clauses, and the districts whose level ends', () => {
    const split = plan.undecided.filter(({ reason }) => reason === 'unit_split');
    expect(split).toHaveLength(199);
    expect(split.every(({ candidates }) => candidates.length > 1)).toBe(true);
    expect(plan.undecided.filter(({ reason }) => reason === 'level_ended')).toHaveLength(30);
  });

  test('leaves every answer about the days before as it was', () => {
    for (const day of ['2022-06-30', '2024-12-31', '2025-01-01', '2025-06-30'])
      expect(holdings(after, day)).toEqual(holdings(before, day));
  });

  test('loses no device and counts none twice', () => {
    const tags = holdings(after, '2025-07-01').map(({ tag }) => tag);
    expect(tags).toEqual(holdings(before, '2025-07-01').map(({ tag }) => tag));
    expect(new Set(tags).size).toBe(tags.length);
  });

  test('keeps what is undecided under its old unit, and never under the one that has the code now', () => {
    const codes = new Map(july.opened.map(({ code, name }) => [code, name]));
    const reused = plan.undecided.filter(({ what, unit }) => what === 'place' && codes.has(unit));
    expect(reused.length).toBeGreaterThan(20);
    const now = asOf(after, '2025-07-01');
    for (const { id, unit, heldAs, devices } of reused) {
      expect(now.units.find(({ code }) => code === unit)?.name).toBe(codes.get(unit));
      const here = now.devices.filter(({ place }) => place === id);
      expect(here).toHaveLength(devices);
      expect(new Set(here.map((device) => device.unit))).toEqual(new Set([heldAs]));
    }
  });

  test('makes a register that holds together', () => {
    expect(checkRows(after)).toEqual([]);
  });

  test('undone, is the register that it was, byte by byte', () => {
    const back = applyChanges(after, invertChanges(plan.changes));
    expect(saveInstallation(back)).toBe(saveInstallation(before));
  });

  test('planned again, changes nothing', () => {
    expect(planReorganisation({ register: after, reorganisation: july }).changes).toEqual([]);
  });

  test('moves a place of a split unit where a person says, with the devices and posts in it', () => {
    const place = plan.undecided.find(({ what, posts }) => what === 'place' && posts > 0);
    const to = place?.candidates[0]?.unit ?? '';
    const assignments = [{ what: 'place' as const, id: place?.id ?? '', to, decision: '12/QĐ-UBND' }];
    const decided = planReorganisation({ register: before, reorganisation: july, assignments });
    expect(decided.places).toEqual({ moved: 328, undecided: 198 });
    const now = asOf(applyChanges(before, decided.changes), '2025-07-01');
    expect(now.places.find(({ id }) => id === place?.id)).toMatchObject({ unit: to });
    expect(now.devices.filter((device) => device.place === place?.id).every(({ unit }) => unit === to)).toBe(true);
    expect(now.posts.filter((post) => post.place === place?.id)).toHaveLength(place?.posts ?? -1);
  });
});

describe('the reorganisation of 1 January 2025', () => {
  const plan = planReorganisation({ register: city, reorganisation: january });

  test('ends 53 units without naming a successor, and renames 33', () => {
    expect(plan.units).toEqual({ closed: 53, opened: 0, continued: 574, renamed: 33 });
    expect(plan.undecided.map(({ reason }) => reason)).toEqual(Array.from({ length: 53 }, () => 'no_successor'));
    expect(plan.places).toEqual({ moved: 0, undecided: 53 });
  });

  test('makes a register that holds together, and back', () => {
    const after = applyChanges(city, plan.changes);
    expect(checkRows(after)).toEqual([]);
    expect(sortInstallation(applyChanges(after, invertChanges(plan.changes)))).toEqual(sortInstallation(city));
  });
});

describe('planReorganisation', () => {
  test.each([
    ['a place that nobody has', { what: 'place', id: 'nowhere', to: '00070', decision: null }, 'no nowhere'],
    [
      'a place of a unit that goes on',
      { what: 'place', id: 'HN-SGTVT-P1', to: '00070', decision: null },
      'does not end',
    ],
    ['a unit that is not there', { what: 'place', id: '00001-P1', to: '99999', decision: null }, 'no unit carries'],
  ] as const)('names an assignment of %s', (_what, assignment, words) => {
    const { problems } = planReorganisation({ register: city, reorganisation: july, assignments: [assignment] });
    expect(problems.map((problem) => problem.words.en).join('\n')).toContain(words);
  });

  test('names a new code that a unit which goes on still has', () => {
    const reorganisation = { ...july, successions: july.successions.filter(({ from }) => from !== '00004') };
    const { problems } = planReorganisation({ register: city, reorganisation });
    expect(problems).toMatchObject([{ what: '00004' }]);
  });

  test('opens in a part of the city only what its own units go to', () => {
    const part = { ...city, units: city.units.filter(({ code }) => code === '00001' || code === '001') };
    const { units, missing } = planReorganisation({ register: part, reorganisation: july });
    expect(units).toMatchObject({ closed: 1, opened: 1 });
    expect(missing).toHaveLength(525);
  });
});
