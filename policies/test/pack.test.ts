import { InvalidFiles } from '@motcua/inventory';
import { describe, expect, test } from 'vitest';
import { parsePack, testPack } from '../src/index.ts';
import { scheme, schemeText } from './support/builtin.ts';

/** Everything that is wrong in a pack, as `line:column where: text`. */
function wrong(text: string): string[] {
  try {
    parsePack(text, 'p.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof InvalidFiles)) throw error;
    return error.problems.map(({ at, where, words }) => `${at.line}:${at.column} ${where}: ${words.en}`);
  }
}

const good = schemeText();
const lineOf = (part: string) => good.slice(0, good.indexOf(part)).split('\n').length;

describe('the pack hanoi-2022-draft-scheme', () => {
  test('holds the eight standards of the interface', () => {
    expect(scheme().standards.map(({ id }) => id)).toEqual([
      'OSS-AREA-40',
      'OSS-PC-1',
      'OSS-SCAN-1',
      'OSS-SCAN-DIG',
      'OSS-COPY-1',
      'OSS-QUEUE-1',
      'OSS-RATE',
      'OSS-CITPC',
    ]);
  });

  test('passes the examples beside its standards', () => {
    const { results, passed, failed } = testPack(scheme());
    expect(results.filter((result) => !result.passed)).toEqual([]);
    expect({ passed, failed }).toEqual({ passed: 21, failed: 0 });
  });

  test('shows an example that is met and one that is not beside every standard', () => {
    for (const { examples } of scheme().standards)
      expect(examples.map(({ expect: { answer } }) => answer)).toEqual(expect.arrayContaining(['met', 'not_met']));
  });

  test('binds nobody by what comes from the draft alone', () => {
    const drafted = scheme().standards.filter(({ source }) => source.text.startsWith('Dự thảo'));
    expect(drafted.every(({ level }) => level === 'advice')).toBe(true);
  });
});

describe('an example that is wrong', () => {
  test('is told with what was expected and what came out', () => {
    const pack = parsePack(good.replace('answer: met, have: 40', 'answer: not_met, have: 40'), 'p.yaml');
    const [failure] = testPack(pack).results.filter(({ passed }) => !passed);
    expect(failure).toMatchObject({
      standard: 'OSS-AREA-40',
      example: 1,
      expected: { answer: 'not_met' },
      got: { answer: 'met' },
    });
  });

  test('that names a fact nobody has does not pass', () => {
    const pack = parsePack(good.replace('count: { pc: 5 }', 'count: { pc: 5, fax: 1 }'), 'p.yaml');
    expect(testPack(pack).results.find(({ passed }) => !passed)?.unknownFacts).toEqual(['count.fax']);
  });
});

describe('what is wrong in a pack is told with line, column and expression', () => {
  const have = lineOf("have: count('pc')");
  test.each([
    {
      title: 'an expression with a syntax error',
      text: good.replace("have: count('pc')", "have: count('pc'"),
      says: `${have}:13 OSS-PC-1.have: expression "count('pc'" has a syntax error at character 6: found (`,
    },
    {
      title: 'an expression of the wrong type',
      text: good.replace("have: count('pc')", "have: count('pc') + 'x'"),
      says: `${have}:13 OSS-PC-1.have: expression "count('pc') + 'x'" has a type error at character 13: found no matching overload`,
    },
    {
      title: 'a fact nobody has',
      text: good.replace('want: unit.officers', 'want: unit.oficers'),
      says: `${have + 1}:13 OSS-PC-1.want: expression "unit.oficers": there is no fact "unit.oficers"`,
    },
    {
      title: 'an id that stands twice at a time',
      text: good.replace('id: OSS-SCAN-1', 'id: OSS-PC-1'),
      says: `${lineOf('id: OSS-SCAN-1')}:11 OSS-PC-1: standard OSS-PC-1 stands here twice`,
    },
    {
      title: 'a severity nobody knows',
      text: good.replace('severity: major', 'severity: grave'),
      says: `${lineOf('severity: major')}:17 spec.standards[0].severity: must be one of: critical, major, minor`,
    },
    {
      title: 'a field that is missing',
      text: good.replace('      have: unit.area\n', ''),
      says: `${lineOf('- id: OSS-AREA-40')}:7 spec.standards[0].have: this field is missing`,
    },
    {
      title: 'a period that ends before it begins',
      text: good.replace('to: 2025-07-01', 'to: 2018-06-21'),
      says: `${lineOf('from: 2018-06-21, to')}:14 OSS-CITPC.valid: the period ends before it begins`,
    },
    {
      title: 'a maximum of devices that orders something',
      text: good.replace('sense: min\n      item: pc', 'sense: max\n      item: pc'),
      says: `${lineOf("have: count('pc')") - 2}:14 OSS-PC-1.level: a maximum of devices only warns`,
    },
    {
      title: 'a parameter whose default has another type',
      text: good.replace('default: 40', 'default: nhiều'),
      says: `${lineOf('default: 40')}:16 spec.parameters[0].default: value "nhiều" of areaMin is not of type double`,
    },
    {
      title: 'an item nobody has',
      text: good.replace('item: pc', 'item: fax'),
      says: `${have + 3}:13 spec.standards[1].item: must be one of: pc, printer`,
    },
    { title: 'YAML that is none', text: 'a: [', says: '1:5 : syntax: ' },
    { title: 'two packs in a file', text: `${good}---\n${good}`, says: '1:1 : a file holds exactly one pack' },
    { title: 'an empty file', text: '', says: '1:1 : a file holds exactly one pack' },
  ])('$title', ({ text, says }) => {
    expect(wrong(text)[0]).toContain(says);
  });

  test('all expressions that are wrong, at once', () => {
    const text = good.replaceAll("count('scanner')", "count('scaner')").replace('unit.area', 'unit.aera');
    expect(wrong(text).map((line) => line.split(' ')[1])).toEqual([
      'OSS-AREA-40.have:',
      'OSS-SCAN-1.have:',
      'OSS-SCAN-DIG.have:',
    ]);
  });
});
