import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkSecrets } from '../../src/engine/check-secrets.ts';
import { parseStack } from '../../src/stack/parse-stack.ts';

const lab = parseStack(readFileSync(new URL('../../../Pulumi.lab.yaml', import.meta.url), 'utf8'), 'lab');
const folder = mkdtempSync(join(tmpdir(), 'motcua secrets '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const whole = {
  ...lab,
  sshKeyFile: put('key', 'k'),
  sshKnownHostsFile: put('known', 'dc1 ssh-ed25519 A'),
  passphraseFile: put('passphrase', 'p'),
};

test('a stack whose secrets are all there may run', async () => {
  await expect(checkSecrets(whole, {})).resolves.toBeUndefined();
});

test.each([
  ['sshKeyFile', join(folder, 'none'), 'ENOENT'],
  ['sshKnownHostsFile', put('empty', '\n'), 'the file is empty'],
  ['passphraseFile', folder, 'EISDIR'],
])('a missing %s is named with its file and the reason', async (key, path, reason) => {
  const error = await checkSecrets({ ...whole, [key]: path }, {}).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'E_DC_SECRET_MISSING', params: { key: `motcua:${key}`, path, reason } });
});

test('without any passphrase nothing is started', async () => {
  const { passphraseFile: _none, ...without } = whole;
  await expect(checkSecrets(without, {})).rejects.toThrow('motcua:passphraseFile');
  await expect(checkSecrets(without, { PULUMI_CONFIG_PASSPHRASE_FILE: '/p' })).resolves.toBeUndefined();
});
