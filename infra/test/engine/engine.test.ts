import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countChanges } from '../../src/engine/count-changes.ts';
import { explainEngine, hostFailures } from '../../src/engine/explain-engine.ts';
import { findEngine } from '../../src/engine/find-engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'motcua-engines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string): string => {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'pulumi'), '');
  chmodSync(join(place, 'pulumi'), 0o755);
  return place;
};

describe('the engine', () => {
  test('is what MOTCUA_PULUMI names before what is on the PATH', () => {
    const given = put('given/engine');
    const path = put('path');
    expect(findEngine({ MOTCUA_PULUMI: join(folder, 'given'), PATH: path })).toBe(given);
    expect(findEngine({ PATH: `/nowhere:${path}` })).toBe(path);
  });

  test('that MOTCUA_PULUMI names and that is not there is an error, not another engine', () => {
    expect(() => findEngine({ MOTCUA_PULUMI: '/nowhere', PATH: put('path') })).toThrow('E_DC_ENGINE_MISSING');
  });
});

const urn = (name: string) => `urn:pulumi:lab::motcua::motcua:host:File::${name}`;

describe('the changes of an operation', () => {
  test('are our own things, each once, without what stayed', () => {
    const step = (op: string, name: string, type = 'motcua:host:File') => ({
      ...{ op, urn: urn(name), type, keys: ['content'], id: `dc1:/${name}` },
    });
    expect(
      countChanges([
        ...[step('same', 'a'), step('refresh', 'b'), step('update', 'b'), step('create', 'c', 'pulumi:pulumi:Stack')],
      ]),
    ).toEqual([{ action: 'update', kind: 'File', what: 'dc1:/b', keys: ['content'] }]);
  });
});

describe('a failed operation', () => {
  const failure = { stack: 'lab', operation: 'up', output: '', diagnostics: [] };
  const unreachable = 'E_DC_HOST_UNREACHABLE: dc1 (10.77.0.11) cannot be reached: refused Look at the machine';

  test('is the host error that our provider named', () => {
    const error = explainEngine({ ...failure, diagnostics: [{ urn: urn('a'), message: unreachable }] });
    expect([error.code, error.params.host, error.params.address]).toEqual([
      'E_DC_HOST_UNREACHABLE',
      'dc1',
      '10.77.0.11',
    ]);
  });

  test('of several hosts is each of them, once', () => {
    const wrong = 'E_DC_HOST_KEY_WRONG: dc2 (10.77.0.12) does not have the host key that is pinned: changed';
    const diagnostics = [unreachable, wrong, unreachable].map((message) => ({ urn: urn('a'), message }));
    expect(hostFailures(diagnostics).map(({ code, params }) => [code, params.host])).toEqual([
      ['E_DC_HOST_UNREACHABLE', 'dc1'],
      ['E_DC_HOST_KEY_WRONG', 'dc2'],
    ]);
  });

  test.each([
    ['error: incorrect passphrase', 'E_DC_PASSPHRASE_WRONG'],
    [
      'error: the stack is currently locked by 1 lock(s). Either wait\n  /locks/a.json: created by root',
      'E_DC_STATE_LOCKED',
    ],
    ['something else', 'E_DC_RUN_FAILED'],
  ])('%j is %s', (output, code) => {
    expect(explainEngine({ ...failure, output }).code).toBe(code);
  });
});
