import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseStack } from '../../src/stack/parse-stack.ts';
import { adviceOf } from '../../src/status/advice-of.ts';

const read = (name: string) =>
  parseStack(readFileSync(new URL(`../../../Pulumi.${name}.yaml`, import.meta.url), 'utf8'), name);

test('a stack file with two paths, a window and a restore that was tested says nothing, until the test is too old', () => {
  const on = (today: string) => adviceOf(read('example-city'), { today, language: 'en', restoreTest: null });
  expect(on('2026-11-29')).toEqual([]);
  expect(on('2027-03-01').map(({ rule }) => rule)).toEqual(['CENTRE-RESTORE-TEST']);
});

test('the lab’s one path and its untested backups are said, in the language that was asked for', () => {
  const said = adviceOf(read('lab'), { today: '2026-11-29', language: 'vi', restoreTest: null });
  expect(said.map(({ rule }) => rule)).toEqual(['CENTRE-RESTORE-TEST', 'CENTRE-TWO-PATHS']);
  expect(said[1]?.message).toContain('khai báo 1 đường truyền');
});
