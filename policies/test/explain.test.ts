import { describe, expect, test } from 'vitest';
import { explainStandard, listStandards } from '../src/index.ts';
import { demo, scheme } from './support/builtin.ts';

const question = { installation: demo(), packs: [scheme()], asOf: '2022-06-30' };

describe('explainStandard', () => {
  test('shows every fact used, its value and where it is from', () => {
    const { facts, expressions, answer } = explainStandard({ ...question, standard: 'OSS-PC-1', unit: '00364' });
    expect(answer).toBe('met');
    expect(expressions.map(({ role, text, value }) => `${role}: ${text} = ${value}`)).toEqual([
      "appliesTo: unit.kind == 'one_stop_unit' = true",
      "have: count('pc') = 3",
      'want: unit.officers = 3',
    ]);
    expect(facts.map(({ name, value, origin }) => ({ name, value, origin }))).toEqual([
      { name: 'unit.kind', value: 'one_stop_unit', origin: { of: 'unit', field: 'kind' } },
      {
        name: 'count.pc',
        value: 3,
        origin: { of: 'devices', tags: ['00364-PC-01', '00364-PC-02', '00364-PC-03'] },
      },
      { name: 'unit.officers', value: 3, origin: { of: 'unit', field: 'officers' } },
    ]);
  });

  test('leaves a broken device out when only working ones count', () => {
    const about = { ...question, standard: 'OSS-PC-1', unit: '00232' };
    const tags = (usable: boolean) => {
      const origin = explainStandard({ ...about, usable }).facts.find(({ name }) => name === 'count.pc')?.origin;
      return origin?.of === 'devices' ? origin.tags : [];
    };
    expect(tags(false)).toContain('00232-PC-05');
    expect(tags(true)).not.toContain('00232-PC-05');
  });

  test('agrees with the reason of the audit when a fact is missing', () => {
    const { answer, reason, facts } = explainStandard({ ...question, standard: 'OSS-SCAN-DIG', unit: '00040' });
    expect({ answer, reason }).toEqual({ answer: 'unknown', reason: 'missing-fact: unit.digitisingOfficers' });
    expect(facts.find(({ name }) => name === 'unit.digitisingOfficers')?.value).toBeNull();
  });

  test('of a standard that is not in force says so', () => {
    expect(explainStandard({ ...question, asOf: '2026-06-30', standard: 'OSS-CITPC', unit: '00364' })).toMatchObject({
      answer: 'not_applicable',
      reason: 'not-in-force',
      have: null,
    });
  });

  test.each([
    { standard: 'OSS-NONE', unit: '00364', code: 'E_STANDARD_UNKNOWN' },
    { standard: 'OSS-PC-1', unit: '364', code: 'E_UNIT_UNKNOWN' },
  ])('of $standard for unit $unit is the error $code', ({ standard, unit, code }) => {
    expect(() => explainStandard({ ...question, standard, unit })).toThrow(code);
  });
});

describe('listStandards', () => {
  test('lists them by id, with their expressions and whether they are in force', () => {
    const { standards } = listStandards({ packs: [scheme()], asOf: '2026-06-30' });
    expect(standards.map(({ id, inForce }) => `${id} ${inForce}`)).toEqual([
      'OSS-AREA-40 true',
      'OSS-CITPC false',
      'OSS-COPY-1 true',
      'OSS-PC-1 true',
      'OSS-QUEUE-1 true',
      'OSS-RATE true',
      'OSS-SCAN-1 true',
      'OSS-SCAN-DIG true',
    ]);
    expect(standards[3]).toMatchObject({ have: "count('pc')", want: 'unit.officers', pack: 'hanoi-2022-draft-scheme' });
  });
});
