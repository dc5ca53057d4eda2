import { readFileSync } from 'node:fs';
import { isExpected } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { describeStack } from '../../src/stack/describe-stack.ts';
import { parseStack } from '../../src/stack/parse-stack.ts';

const lab = readFileSync(new URL('../../../Pulumi.lab.yaml', import.meta.url), 'utf8');
const city = readFileSync(new URL('../../../Pulumi.example-city.yaml', import.meta.url), 'utf8');

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

const first = (text: string, line: string) => text.replace('motcua:schema', `motcua:${line}\n  motcua:schema`);
const window = (text: string, from: string, to: string) =>
  text.replace(/changeWindow: .*/, `changeWindow: {days: [sat], from: "${from}", to: "${to}"}`);
const sized = (text: string, size: string) => text.replace('10.77.0.11', `10.77.0.11\n          size: ${size}`);

describe('a stack file', () => {
  test('of the city has two paths, a change window, and every key of the table', () => {
    const stack = parseStack(city, 'Pulumi.example-city.yaml');
    expect(stack.paths.map(({ carrier }) => carrier)).toHaveLength(2);
    expect(stack).toMatchObject({ changeWindow: { from: '22:00' }, backup: { restoreTestDays: 90 }, setsClock: true });
    const missing = describeStack().filter(
      ({ key }) => !new RegExp(`\\b${key.split('.').at(-1)?.replace('[]', '')}:`).test(city),
    );
    expect(missing.map(({ key }) => key)).toEqual([]);
  });

  test('for another schema is refused by that schema, whatever else it has', () => {
    const text = (from: string) => from.replace('schema: "1"', 'schema: "2"\n  motcua:colour: red');
    expect(mistake(text)).toMatchObject({ code: 'E_DC_STACK_SCHEMA', found: '2', known: 1 });
    expect(mistake((from) => from.replace('schema: "1"', 'schema: next'))).toMatchObject({ found: '"next"' });
  });

  test('of the lab has three places and its switches as they were meant', () => {
    const stack = parseStack(lab, 'Pulumi.lab.yaml');
    expect(stack.places.map(({ role, hosts }) => `${role} ${hosts[0]?.address}`)).toEqual([
      ...['primary 10.77.0.11', 'backup 10.77.0.12', 'witness 10.77.0.13'],
    ]);
    expect(stack).toMatchObject({ schema: 1, setsClock: false, logDays: 365 });
  });

  test.each<[string, string, (text: string) => string]>([
    ['an unknown key', 'motcua:colour', (text) => text.replace('motcua:schema', 'motcua:colour: red\n  motcua:schema')],
    ['no change window of any length', 'motcua:changeWindow', (text) => window(text, '22:00', '22:00')],
    ['a change window at no time of day', 'motcua:changeWindow.from', (text) => window(text, '25:00', '04:00')],
    ['backups kept for two days', 'motcua:backup.retentionDays', (text) => first(text, 'backup: {retentionDays: 2}')],
    [
      'a network within another',
      'motcua:networks.admin',
      (text) => text.replace('admin: [10.77.0.1/32]', 'admin: [10.77.0.1/32, 10.77.0.0/24]'),
    ],
    ['a host of no size', 'motcua:places[0].hosts[0].size.cpus', (text) => sized(text, '{cpus: 0}')],
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
