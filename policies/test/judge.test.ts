import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCompiler } from '../src/expression/make-compiler.ts';
import { type Facts, factRows } from '../src/facts/fact.ts';
import { judge } from '../src/judge.ts';
import { memoiseJudge } from '../src/memoise-judge.ts';
import type { Sense, Standard } from '../src/standard.ts';
import { scheme } from './support/builtin.ts';

const compile = makeCompiler();
const expression = (text: string, wanted: 'number' | 'boolean' = 'number') => {
  const compiled = compile(text, wanted);
  if (!compiled.ok) throw new TypeError(compiled.flaw.words.en);
  return compiled.expression;
};
const words = { vi: 'x', en: 'x' };
const standard = (sense: Sense, appliesTo: string | null = null): Standard => ({
  id: 'X-1',
  title: words,
  why: words,
  remediation: words,
  source: { text: 'x', confidence: 'A' },
  valid: { from: '2020-01-01', to: null },
  severity: 'major',
  level: 'advice',
  appliesTo: appliesTo === null ? null : expression(appliesTo, 'boolean'),
  have: expression('unit.area'),
  want: expression('unit.uplinkMbps'),
  sense,
  item: null,
  normClass: null,
  examples: [],
  at: { path: 'x.yaml', line: 1, column: 1 },
});
const facts = (have: number | null, want: number | null): Facts =>
  factRows.map(({ name }) => (name === 'unit.area' ? have : name === 'unit.uplinkMbps' ? want : null));

describe('judge', () => {
  test.each([
    { sense: 'min', have: 40, want: 40, answer: 'met', shortfall: 0 },
    { sense: 'min', have: 39.9, want: 40, answer: 'not_met', shortfall: 0.1 },
    { sense: 'max', have: 40, want: 40, answer: 'met', shortfall: 0 },
    { sense: 'max', have: 41, want: 40, answer: 'not_met', shortfall: 1 },
    { sense: 'present', have: 0, want: 1, answer: 'not_met', shortfall: 1 },
    { sense: 'present', have: 7, want: 1, answer: 'met', shortfall: 0 },
  ] as const)(
    '$sense: $have against $want is $answer, short of $shortfall',
    ({ sense, have, want, answer, shortfall }) => {
      expect(judge(standard(sense), facts(have, want))).toEqual({ answer, have, want, shortfall, reason: null });
    },
  );

  test('what is known is kept when the other side is not', () => {
    expect(judge(standard('min'), facts(3, null))).toEqual({
      answer: 'unknown',
      have: 3,
      want: null,
      shortfall: null,
      reason: 'missing-fact: unit.uplinkMbps',
    });
  });

  test('when it is not known whether a standard applies, the answer is unknown, not "not applicable"', () => {
    expect(judge(standard('min', "unit.level == 'commune'"), facts(1, 1)).reason).toBe('missing-fact: unit.level');
  });

  test('a standard that does not apply says nothing about numbers', () => {
    expect(judge(standard('min', 'unit.area > 100.0'), facts(1, 2))).toEqual({
      answer: 'not_applicable',
      have: null,
      want: null,
      shortfall: null,
      reason: 'out-of-scope',
    });
  });

  test('met means: nothing is short, in either direction', () => {
    const quantity = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(quantity, quantity, (have, want) => {
        const least = judge(standard('min'), facts(have, want));
        const most = judge(standard('max'), facts(want, have));
        expect(least.shortfall).toBe(most.shortfall);
        expect(least.answer === 'met').toBe(least.shortfall === 0);
      }),
    );
  });
});

describe('a remembered judgement', () => {
  test('is the one that would have been made, for any facts in any order', () => {
    const count = fc.integer({ min: 0, max: 4 });
    const someFacts = fc.tuple(
      fc.option(count),
      fc.option(count),
      count,
      fc.constantFrom('one_stop_unit', 'other', null),
    );
    const { standards, space } = scheme();
    const toFacts = ([area, officers, devices, kind]: [number | null, number | null, number, string | null]): Facts =>
      space.rows.map(({ name, from }) => {
        if (name === 'unit.area') return area;
        if (name === 'unit.officers' || name === 'unit.digitisingOfficers') return officers;
        if (name === 'params.areaMin') return 40;
        return name === 'unit.kind' ? kind : from.of === 'unit' ? null : devices;
      });
    fc.assert(
      fc.property(fc.array(someFacts, { maxLength: 40 }), (rows) => {
        for (const one of standards) {
          const remembered = memoiseJudge(one);
          for (const row of rows) expect(remembered(toFacts(row))).toEqual(judge(one, toFacts(row)));
        }
      }),
      { numRuns: 30 },
    );
  });
});
