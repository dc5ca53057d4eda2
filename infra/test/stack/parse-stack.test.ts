import { readFileSync } from 'node:fs';
import { isExpected } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { parseStack } from '../../src/stack/parse-stack.ts';

const lab = readFileSync(new URL('../../../Pulumi.lab.yaml', import.meta.url), 'utf8');

/** What is said of the lab's file with one thing altered. */
function mistake(alter: (text: string) => string): unknown {
  const text = alter(lab);
  expect(text).not.toBe(lab);
  try {
    return parseStack(text, 'Pulumi.lab.yaml');
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { code: error.code, ...error.params };
  }
}

describe('a stack file', () => {
  test('of the lab has three places and its switches as they were meant', () => {
    const stack = parseStack(lab, 'Pulumi.lab.yaml');
    expect(stack.places.map(({ role, hosts }) => `${role} ${hosts[0]?.address}`)).toEqual([
      ...['primary 10.77.0.11', 'backup 10.77.0.12', 'witness 10.77.0.13'],
    ]);
    expect(stack).toMatchObject({ schema: 1, setsClock: false, logDays: 365 });
  });

  test.each<[string, string, (text: string) => string]>([
    ['an unknown key', 'motcua:colour', (text) => text.replace('motcua:schema', 'motcua:colour: red\n  motcua:schema')],
    ['another schema', 'motcua:schema', (text) => text.replace('schema: "1"', 'schema: "2"')],
    ['two primaries', 'motcua:places', (text) => text.replace('role: backup', 'role: primary')],
    ['two hosts of one name', 'motcua:places', (text) => text.replace('name: dc2', 'name: dc1')],
    ['a wrong address', 'motcua:places[0].hosts[0].address', (text) => text.replace('10.77.0.11', '10.77.0')],
    ['no pinned host keys', 'motcua:sshKnownHostsFile', (text) => text.replace(/^.*sshKnownHostsFile.*$/m, '')],
  ])('with %s is refused by key and reason', (_what, key, alter) => {
    expect(mistake(alter)).toMatchObject({ code: 'E_DC_STACK_INVALID', path: 'Pulumi.lab.yaml', key });
  });

  test('that is no YAML, or no stack file, is refused', () => {
    expect(() => parseStack('config: [', 'x')).toThrow('E_DC_STACK_INVALID');
    expect(() => parseStack('', 'x')).toThrow('E_DC_STACK_INVALID');
    expect(() => parseStack('config: 3', 'x')).toThrow('E_DC_STACK_INVALID');
  });
});
