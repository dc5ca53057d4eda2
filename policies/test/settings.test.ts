import { InvalidFiles, loadInstallation } from '@motcua/inventory';
import { describe, expect, test } from 'vitest';
import { audit, checkSettings, explainStandard, loadSettings } from '../src/index.ts';
import { scheme } from './support/builtin.ts';
import { installationOf, unit } from './support/small.ts';

const parameters = (name: string, spec: string) => `apiVersion: motcua.vn/v1
kind: Parameters
metadata: { name: ${name} }
spec: { pack: hanoi-2022-draft-scheme, reason: phố cổ, ${spec} }
`;
const waiver = (name: string, spec: string) => `apiVersion: motcua.vn/v1
kind: Waiver
metadata: { name: ${name} }
spec: { reason: phố cổ, approver: UBND quận, decision: 12/QĐ-UBND, ${spec} }
`;
const load = (...documents: string[]) => loadSettings([{ path: 's.yaml', text: documents.join('---\n') }]);

/** A city, a district in it, and two wards of that; one of the wards has another code's past. */
const tree = installationOf([
  unit('01', { kind: 'city' }),
  unit('001', { parent: '01', area: 30 }),
  unit('00001', { parent: '001', area: 30 }),
  unit('00002', { parent: '01', area: 30 }),
]);
const asOf = '2022-06-30';
const areas = (settings: ReturnType<typeof load>, date = asOf) => {
  const result = audit({ installation: tree, packs: [scheme()], asOf: date, settings, all: true });
  const rows = result.findings.filter(({ standard }) => standard === 'OSS-AREA-40');
  return { ...result, rows, tally: result.standards.find(({ id }) => id === 'OSS-AREA-40') };
};
const wants = (settings: ReturnType<typeof load>, date = asOf) =>
  areas(settings, date).rows.map(({ unit: code, want }) => `${code} ${want}`);

describe('parameters', () => {
  test('hold for all units, for a subtree, or for one, and the nearest wins', () => {
    const settings = load(
      parameters('all', 'valid: { from: 2022-01-01 }, values: { areaMin: 35 }'),
      parameters('district', 'unit: "001", subtree: true, valid: { from: 2022-06-30 }, values: { areaMin: 25 }'),
      parameters('ward', 'unit: "00001", valid: { from: 2022-06-30 }, values: { areaMin: 20 }'),
    );
    expect(wants(settings)).toEqual(['00001 20', '00002 35', '001 25', '01 null']);
  });

  test('without subtree do not reach below', () => {
    const settings = load(parameters('d', 'unit: "001", valid: { from: 2022-06-30 }, values: { areaMin: 25 }'));
    expect(wants(settings)).toEqual(['00001 40', '00002 40', '001 25', '01 null']);
  });

  test('hold from their first day to the day before their last', () => {
    const settings = load(parameters('d', 'valid: { from: 2023-01-01, to: 2024-01-01 }, values: { areaMin: 25 }'));
    const first = (date: string) => wants(settings, date)[0];
    expect(['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'].map(first)).toEqual(
      ['40', '25', '25', '40'].map((want) => `00001 ${want}`),
    );
  });

  test('are told by the explanation, with file, line and reason', () => {
    const settings = load(
      parameters('d', 'unit: "001", subtree: true, valid: { from: 2022-06-30 }, values: { areaMin: 25 }'),
    );
    const question = { installation: tree, packs: [scheme()], asOf, settings, standard: 'OSS-AREA-40', unit: '00001' };
    expect(explainStandard(question).facts.find(({ name }) => name === 'params.areaMin')).toMatchObject({
      value: 25,
      origin: { of: 'params', set: 'd', reason: 'phố cổ' },
      recorded: [{ what: 'd', recorded: { in: 'file', path: 's.yaml', line: 3, column: 19 } }],
    });
  });
});

describe('a waiver', () => {
  const settings = load(
    waiver('W1', 'standard: OSS-AREA-40, unit: "001", subtree: true, from: 2022-06-30, expiry: 2023-01-01'),
  );

  test('counts what it covers apart, and shows it with its reason', () => {
    const { rows, tally } = areas(settings);
    expect(tally).toMatchObject({ met: 0, notMet: 1, waived: 2, notApplicable: 1 });
    expect(rows.find(({ unit: code }) => code === '00001')).toMatchObject({
      answer: 'not_met',
      waiver: { id: 'W1', reason: 'phố cổ', approver: 'UBND quận', decision: '12/QĐ-UBND', expiry: '2023-01-01' },
    });
  });

  test('that ran out covers nothing, and is told with what it would have covered', () => {
    const { tally, expiredWaivers } = areas(settings, '2023-01-01');
    expect(tally).toMatchObject({ notMet: 3, waived: 0 });
    expect(expiredWaivers).toMatchObject([{ id: 'W1', standard: 'OSS-AREA-40', unit: '001', findings: 2 }]);
  });

  test('means the unit that had the code on its first day, not whoever has it later', () => {
    const reused = installationOf([
      unit('00001', { area: 30, validTo: '2025-07-01' }),
      unit('00001', { id: 'other', area: 30, validFrom: '2025-07-01' }),
    ]);
    const long = load(waiver('W1', 'standard: OSS-AREA-40, unit: "00001", from: 2022-06-30, expiry: 2030-01-01'));
    const waived = (date: string) =>
      audit({ installation: reused, packs: [scheme()], asOf: date, settings: long }).standards[0]?.waived;
    expect([waived('2025-06-30'), waived('2025-07-01')]).toEqual([1, 0]);
  });
});

describe('what is wrong in settings is told with its place', () => {
  const wrong = (text: string): string[] => {
    try {
      checkSettings(load(text), [scheme()]);
      return [];
    } catch (error) {
      if (!(error instanceof InvalidFiles)) throw error;
      return error.problems.map(({ at, where, words }) => `${at.path}:${at.line} ${where}: ${words.en}`);
    }
  };
  const dates = 'valid: { from: 2022-06-30 }';

  test.each([
    {
      title: 'a standard nobody has',
      text: waiver('W1', 'standard: OSS-NONE, from: 2022-06-30, expiry: 2023-01-01'),
      says: 's.yaml:3 W1.standard: there is no standard OSS-NONE',
    },
    {
      title: 'a waiver that ends before it begins',
      text: waiver('W1', 'standard: OSS-PC-1, from: 2023-01-01, expiry: 2023-01-01'),
      says: 's.yaml:3 W1.expiry: the period ends before it begins',
    },
    {
      title: 'a waiver without an end',
      text: waiver('W1', 'standard: OSS-PC-1, from: 2023-01-01'),
      says: 's.yaml:4 spec.expiry: this field is missing',
    },
    {
      title: 'a parameter nobody has',
      text: parameters('p', `${dates}, values: { areaMax: 3 }`),
      says: 's.yaml:3 p.values.areaMax: pack hanoi-2022-draft-scheme has no parameter areaMax',
    },
    {
      title: 'a parameter of the wrong type',
      text: parameters('p', `${dates}, values: { areaMin: nhiều }`),
      says: 's.yaml:3 p.values.areaMin: parameter areaMin must be of type double',
    },
    {
      title: 'two numbers for one parameter on one day',
      text: `${parameters('p', `${dates}, values: { areaMin: 3 }`)}---\n${parameters('q', `${dates}, values: { areaMin: 4 }`)}`,
      says: 's.yaml:8 q: q and p both set one parameter of one unit',
    },
    {
      title: 'a name that stands twice',
      text: `${parameters('p', `${dates}, values: {}`)}---\n${waiver('p', 'standard: OSS-PC-1, from: 2022-06-30, expiry: 2023-01-01')}`,
      says: 's.yaml:8 p: the name p stands here twice',
    },
  ])('$title', ({ text, says }) => {
    expect(wrong(text)[0]).toContain(says);
  });

  test('settings may stand among the files of a register, which leaves them alone', () => {
    const text = `apiVersion: motcua.vn/v1
kind: Installation
metadata: { name: x }
spec: { simulated: true, levels: [] }
---
${waiver('W1', 'standard: OSS-PC-1, from: 2022-06-30, expiry: 2023-01-01')}`;
    expect(loadInstallation([{ path: 'a.yaml', text }]).units).toEqual([]);
    expect(loadSettings([{ path: 'a.yaml', text }]).waivers).toHaveLength(1);
  });
});
