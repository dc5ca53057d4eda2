import { expect, test } from 'vitest';
import { readOptions } from '../../src/dispatch/read-options.ts';

const read = (line: string, env: Record<string, string> = {}, preferred: string | null = null) =>
  readOptions({ argv: line.split(' '), env }, preferred);

test.each([
  { line: 'audit', output: 'table' },
  { line: 'audit -o json', output: 'json' },
  { line: 'audit -ojson', output: 'json' },
  { line: 'audit -o=json', output: 'json' },
  { line: 'audit --output json', output: 'json' },
  { line: 'audit --output=csv', output: 'csv' },
  { line: 'audit -- -o json', output: 'table' },
  { line: 'audit -o nonsense', output: 'table' },
])('"$line" asks for $output', ({ line, output }) => {
  expect(read(line).output).toBe(output);
});

test('a flag comes before the environment, and that before what the user prefers', () => {
  expect([
    read('audit -o csv', { MOTCUA_OUTPUT: 'json' }, 'yaml').output,
    read('audit', { MOTCUA_OUTPUT: 'json' }, 'yaml').output,
    read('audit', {}, 'yaml').output,
  ]).toEqual(['csv', 'json', 'yaml']);
});

test('a date is noticed in both spellings', () => {
  expect([read('a --as-of x').asOf, read('a --as-of=x').asOf, read('a').asOf]).toEqual([true, true, false]);
});
