import { readFile, rm } from 'node:fs/promises';
import { ExpectedError } from '@motcua/contract';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { authorityFiles, readAuthorities } from './folder.ts';
import { isSealed, type KeyCost, sealKey, strongCost } from './key-file.ts';
import { makeCa } from './make-ca.ts';

interface Place {
  dataDir: string;
  passphrase: string | null;
}

/**
 * Makes the authority that follows. From then on both are trusted and agents get their certificates from the new one, while
 * the hub goes on showing one of the old: every agent still knows that, also one that was switched off for months.
 */
export async function startRoll({
  dataDir,
  passphrase,
  name,
  now,
  random,
  cost = strongCost,
}: Place & { name: string; now: number; random: (bytes: number) => Buffer; cost?: KeyCost }): Promise<void> {
  const files = authorityFiles(dataDir);
  const { next } = await readAuthorities({ dataDir, passphrase });
  if (next !== null)
    throw new ExpectedError('E_CA_ROLL_STATE', {
      detail: 'a roll-over is under way already',
      detailVi: 'đang đổi CA rồi',
    });
  const made = await makeCa({ name, now });
  const sealed = isSealed(await readFile(files.key, 'utf8'));
  const key = sealed && passphrase !== null ? sealKey({ pem: made.key, passphrase, random, cost }) : made.key;
  await writeFileAtomic(files.nextKey, key, { mode: 0o600 });
  // Last: without it there is none.
  await writeFileAtomic(files.nextCert, made.cert);
}

/** Puts the new authority in the place of the old one, which nobody trusts any more. Cut off anywhere, the next start ends it. */
export async function finishRoll({ dataDir, passphrase }: Place): Promise<void> {
  const files = authorityFiles(dataDir);
  const { next } = await readAuthorities({ dataDir, passphrase });
  if (next === null)
    throw new ExpectedError('E_CA_ROLL_STATE', { detail: 'none is under way', detailVi: 'chưa bắt đầu đổi CA' });
  await writeFileAtomic(files.key, await readFile(files.nextKey, 'utf8'), { mode: 0o600 });
  await writeFileAtomic(files.cert, next.cert);
  await rm(files.nextKey, { force: true });
  await rm(files.nextCert, { force: true });
}

/** Encrypts the keys of the authorities in a data folder; those that are encrypted already stay as they are. How many. */
export async function encryptKeys({
  dataDir,
  passphrase,
  random,
  cost = strongCost,
}: {
  dataDir: string;
  passphrase: string;
  random: (bytes: number) => Buffer;
  cost?: KeyCost;
}): Promise<number> {
  const files = authorityFiles(dataDir);
  let count = 0;
  for (const path of [files.key, files.nextKey]) {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null || isSealed(text)) continue;
    await writeFileAtomic(path, sealKey({ pem: text, passphrase, random, cost }), { mode: 0o600 });
    count += 1;
  }
  return count;
}
