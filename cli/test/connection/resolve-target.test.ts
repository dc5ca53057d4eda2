import { describe, expect, test } from 'vitest';
import { resolveTarget, type Situation } from '../../src/connection/resolve-target.ts';
import { emptyConfig } from '../../src/connection/user-config.ts';

const quiet: Situation = {
  flags: {},
  env: {},
  config: emptyConfig,
  configFile: '/home/a/config.yaml',
  defaultData: null,
  demoData: null,
};
const city = { hub: 'https://city:1', data: null, tokenFile: '/t', caFile: '/c' };
const withContext = { ...emptyConfig, currentContext: 'city', contexts: { city } };

describe('resolveTarget', () => {
  test('finds nothing where nothing is', () => {
    expect(resolveTarget(quiet)).toBeNull();
  });

  test.each([
    { first: 'a flag', change: { flags: { data: 'f' } }, value: 'f', of: 'flag' },
    { first: 'the environment', change: { flags: {} }, value: 'e', of: 'env' },
    { first: 'the default folder', change: { env: {}, config: emptyConfig }, value: 'd', of: 'defaultFolder' },
    { first: 'a demo', change: { env: {}, config: emptyConfig, defaultData: null }, value: 'm', of: 'demo' },
  ])('prefers $first to what comes after it', ({ change, value, of }) => {
    const all = { ...quiet, env: { MOTCUA_DATA: 'e' }, config: withContext, defaultData: 'd', demoData: 'm' };
    expect(resolveTarget({ ...all, ...change })).toMatchObject({ is: 'data', dir: { value, origin: { of } } });
  });

  test("prefers the user's context to a default folder", () => {
    const origin = { of: 'context', name: 'city', path: quiet.configFile };
    expect(resolveTarget({ ...quiet, config: withContext, defaultData: 'd' })).toEqual({
      is: 'hub',
      url: { value: 'https://city:1', origin },
      tokenFile: { value: '/t', origin },
      caFile: { value: '/c', origin },
    });
  });

  test('takes token and authority from the environment for a hub named by flag', () => {
    const env = { MOTCUA_TOKEN_FILE: '/et', MOTCUA_CA_FILE: '/ec' };
    expect(resolveTarget({ ...quiet, flags: { hub: 'https://x' }, env })).toMatchObject({
      tokenFile: { value: '/et', origin: { of: 'env', name: 'MOTCUA_TOKEN_FILE' } },
      caFile: { value: '/ec' },
    });
  });

  test('never shows the token of one hub to another', () => {
    expect(resolveTarget({ ...quiet, flags: { hub: 'https://other' }, config: withContext })).toMatchObject({
      tokenFile: null,
      caFile: null,
    });
  });

  test.each([
    { why: 'two hubs', change: { flags: { hub: 'https://x', data: 'd' } }, code: 'E_FLAGS_CLASH' },
    {
      why: 'a context that is not there',
      change: { config: { ...withContext, contexts: {} } },
      code: 'E_CONTEXT_UNKNOWN',
    },
  ])('refuses $why', ({ change, code }) => {
    expect(() => resolveTarget({ ...quiet, ...change })).toThrow(expect.objectContaining({ code }));
  });
});
