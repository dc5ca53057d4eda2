import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCompiler } from '../src/expression/make-compiler.ts';
import { type Facts, type FactValue, factRows } from '../src/facts/fact.ts';

const compile = makeCompiler();
const factsOf = (known: Record<string, FactValue>): Facts => factRows.map(({ name }) => known[name] ?? null);

function evaluate(text: string, known: Record<string, FactValue>) {
  const compiled = compile(text, /[<>=!]|true|false/.test(text) ? 'boolean' : 'number');
  if (!compiled.ok) throw new TypeError(compiled.flaw.words.en);
  return compiled.expression.evaluate(factsOf(known));
}

const flaw = (text: string, wanted: 'number' | 'boolean' = 'number') => {
  const compiled = compile(text, wanted);
  return compiled.ok ? null : compiled.flaw;
};

describe('an expression', () => {
  test.each([
    { text: '40', known: {}, value: 40 },
    { text: 'unit.area', known: { 'unit.area': 39.5 }, value: 39.5 },
    { text: "count('pc') + usable('scanner')", known: { 'count.pc': 3, 'usable.scanner': 2 }, value: 5 },
    { text: "{'commune': 40, 'district': 80}[unit.level]", known: { 'unit.level': 'district' }, value: 80 },
    { text: "unit.level in ['commune', 'district']", known: { 'unit.level': 'department' }, value: false },
    { text: 'unit.area / double(unit.officers)', known: { 'unit.area': 30, 'unit.officers': 4 }, value: 7.5 },
  ])('$text gives $value', ({ text, known, value }) => {
    const compiled = compile(text, typeof value === 'boolean' ? 'boolean' : 'number');
    expect(compiled.ok && compiled.expression.evaluate(factsOf(known))).toEqual({ is: 'known', value });
  });

  test.each([
    { text: 'unit.officers + 1', fact: 'unit.officers' },
    { text: 'unit.area > 40.0', fact: 'unit.area' },
    { text: 'true && unit.area > 40.0', fact: 'unit.area' },
  ])('$text without its fact is missing $fact, never false or zero', ({ text, fact }) => {
    expect(evaluate(text, {})).toEqual({ is: 'missing', fact });
  });

  test('does without a fact that cannot change its result', () => {
    expect(evaluate('unit.area > 40.0 || true', {})).toEqual({ is: 'known', value: true });
    expect(evaluate('false && unit.area > 40.0', {})).toEqual({ is: 'known', value: false });
  });

  test('that divides by zero fails, and says so', () => {
    expect(evaluate("count('pc') / unit.officers", { 'count.pc': 4, 'unit.officers': 0 })).toEqual({
      is: 'failed',
      detail: 'int divide by zero',
    });
  });

  test('reads what it names, and nothing else', () => {
    const compiled = compile("count('pc') > unit.officers && unit.kind == 'x'", 'boolean');
    const names = compiled.ok ? compiled.expression.reads.map((slot) => factRows[slot]?.name) : [];
    expect(names.toSorted()).toEqual(['count.pc', 'unit.kind', 'unit.officers']);
  });
});

describe('an expression that can never work is refused before it runs', () => {
  test.each([
    { title: 'syntax', text: "count('pc'", says: /syntax error/, at: 6 },
    { title: 'a fact nobody has', text: '1 + unit.aera', says: /there is no fact/, at: 9 },
    { title: 'a name alone', text: 'officers', says: /there is no fact/, at: 1 },
    { title: 'a kind nobody has', text: "count('fax')", says: /there is no fact/, at: 1 },
    { title: 'a kind that is computed', text: 'count(unit.level)', says: /exactly one device kind in quotes/, at: 1 },
    { title: 'types that do not go together', text: "count('pc') + 'x'", says: /type error/, at: 13 },
    { title: 'a wrong type in a branch not taken', text: "true ? 1 : unit.officers + 'x'", says: /type error/, at: 26 },
    { title: 'a function nobody has', text: 'sum(1, 2)', says: /type error/, at: 1 },
    { title: 'a bad pattern', text: "unit.level.matches('(') ? 1 : 2", says: /type error/, at: 11 },
    { title: 'a loop', text: '[1, 2].map(x, x * 2)[0]', says: /loop or macro/, at: 7 },
    {
      title: 'has(), which would make an answer of not knowing',
      text: 'has(unit.area) ? 1 : 2',
      says: /loop or macro/,
      at: 1,
    },
    { title: 'a text where a number is wanted', text: 'unit.level', says: /must give a/, at: undefined },
  ])('$title', ({ text, says, at }) => {
    expect(flaw(text)?.words.en).toMatch(says);
    expect(flaw(text)?.params.at).toBe(at);
  });

  test('a number where yes or no is wanted', () => {
    expect(flaw('unit.area', 'boolean')?.params).toMatchObject({ wanted: 'boolean', got: 'number' });
  });

  test.each([
    {
      title: 'too many levels',
      text: `${'1 + ('.repeat(31)}unit.officers${')'.repeat(31)}`,
      says: /nested too deeply/,
    },
    {
      title: 'too many parts',
      text: Array.from({ length: 150 }, () => '1').join(' + '),
      says: /nested too deeply/,
    },
    {
      title: 'too many parts in a list',
      text: `[${Array.from({ length: 250 }, () => '1')}][0]`,
      says: /parts; it may have/,
    },
    {
      title: 'a repetition that grows',
      text: "unit.level.matches('((a{100}){100}){100}') ? 1 : 2",
      says: /type error/,
    },
    { title: 'a look-ahead, which is not linear', text: "unit.level.matches('(?=a)a') ? 1 : 2", says: /type error/ },
    { title: 'a fact that the pack does not declare', text: "fact('posts.all')", says: /there is no fact/ },
    { title: 'a fact by a computed name', text: 'fact(unit.level)', says: /exactly one name of a fact/ },
    { title: 'a parameter that the pack does not have', text: 'params.areaMin', says: /there is no fact/ },
  ])('$title', ({ text, says }) => {
    expect(flaw(text)?.words.en).toMatch(says);
  });

  test('a pattern that would take exponential time elsewhere is linear here, and answers', () => {
    const known = { 'unit.level': `${'a'.repeat(100_000)}!` };
    expect(evaluate("unit.level.matches('^(a+)+$') ? 1 : 2", known)).toEqual({ is: 'known', value: 2 });
    expect(evaluate("unit.level.matches('^(a|a)*$') ? 1 : 2", known)).toEqual({ is: 'known', value: 2 });
  });

  test('nesting that would exhaust the stack', () => {
    expect(flaw(`${'('.repeat(20_000)}1${')'.repeat(20_000)}`)).not.toBeNull();
  });

  test('whatever is typed, it is compiled or refused, and never thrown', () => {
    const token = fc.constantFrom(
      'unit',
      '.area',
      '.level',
      "count('pc')",
      '(',
      ')',
      '+',
      '/',
      '1',
      "'x'",
      '[',
      ']',
      '?',
      ':',
      '&&',
      '!',
      '{',
      '}',
      ',',
      'true',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const compiled = compile(tokens.join(' '), 'number');
        if (compiled.ok) compiled.expression.evaluate(factsOf({}));
      }),
      { numRuns: 2000 },
    );
  });
});
