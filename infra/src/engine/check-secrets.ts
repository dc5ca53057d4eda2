import { readFile } from 'node:fs/promises';
import { ExpectedError } from '@motcua/contract';
import type { Stack } from '../stack/stack-file.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Sees that every file that a run will need is there and holds something, before anything is started: the engine's own
 * words for a missing one name neither the key nor the file. E_DC_SECRET_MISSING names both.
 */
export async function checkSecrets(stack: Stack, env: Environment): Promise<void> {
  await needed('motcua:sshKnownHostsFile', stack.sshKnownHostsFile);
  if (stack.sshKeyFile !== undefined) await needed('motcua:sshKeyFile', stack.sshKeyFile);
  if (stack.passphraseFile !== undefined) return needed('motcua:passphraseFile', stack.passphraseFile);
  if (env.PULUMI_CONFIG_PASSPHRASE !== undefined || env.PULUMI_CONFIG_PASSPHRASE_FILE !== undefined) return;
  throw new ExpectedError('E_DC_SECRET_MISSING', {
    key: 'motcua:passphraseFile',
    path: 'PULUMI_CONFIG_PASSPHRASE_FILE',
    reason: 'neither this key nor the environment names one',
  });
}

async function needed(key: string, path: string): Promise<void> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const reason = String(Reflect.get(Object(cause), 'code') ?? cause);
    throw new ExpectedError('E_DC_SECRET_MISSING', { key, path, reason }, { cause });
  }
  if (text.trim() === '') throw new ExpectedError('E_DC_SECRET_MISSING', { key, path, reason: 'the file is empty' });
}
