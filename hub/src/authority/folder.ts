import { createPrivateKey, createPublicKey, hash, X509Certificate } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '@motcua/contract';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { openKey } from './key-file.ts';

/** An authority as files: `ca` is the one that everybody trusts, `next` the one that follows while there are two. */
export interface KeptCa {
  cert: string;
  key: string;
}

export const authorityFolder = (dataDir: string): string => join(dataDir, 'ca');
export const authorityFiles = (dataDir: string) => {
  const file = (name: string) => join(authorityFolder(dataDir), name);
  return { cert: file('ca.pem'), key: file('ca.key'), nextCert: file('next.pem'), nextKey: file('next.key') };
};

/** The authorities in a data folder; a change from one to the next that was cut off in the middle is brought to its end. */
export async function readAuthorities({
  dataDir,
  passphrase,
}: {
  dataDir: string;
  passphrase: string | null;
}): Promise<{ ca: KeptCa; next: KeptCa | null }> {
  const files = authorityFiles(dataDir);
  const open = (text: string, path: string) => openKey({ text, passphrase, path });
  const ca = {
    cert: await readFile(files.cert, 'utf8'),
    key: open(await readFile(files.key, 'utf8'), files.key),
  };
  const [nextCert, nextKey] = await Promise.all([files.nextCert, files.nextKey].map(readIfThere));
  const next =
    typeof nextCert === 'string' && typeof nextKey === 'string'
      ? { cert: nextCert, key: open(nextKey, files.nextKey) }
      : null;
  if (isPair(ca)) return { ca, next: next !== null && next.cert === ca.cert ? await dropNext(dataDir) : next };
  // Cut off between the two files of `finishRoll`: the key came first.
  if (next === null || !isPair({ cert: next.cert, key: ca.key }))
    throw new ExpectedError('E_CA_DAMAGED', { path: authorityFolder(dataDir), detail: 'ca.pem, ca.key' });
  await writeFileAtomic(files.cert, next.cert);
  return { ca: { cert: next.cert, key: ca.key }, next: await dropNext(dataDir) };
}

async function dropNext(dataDir: string): Promise<null> {
  const files = authorityFiles(dataDir);
  await rm(files.nextKey, { force: true });
  await rm(files.nextCert, { force: true });
  return null;
}

const readIfThere = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

const isPair = ({ cert, key }: KeptCa): boolean => new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));

/** Name of an authority, or of a key: SHA-256 of the DER, base64url. */
export const certificateSha256 = (pem: string): string => hash('sha256', new X509Certificate(pem).raw, 'base64url');

/** Of the public key in a certificate (SubjectPublicKeyInfo). */
export const publicKeySha256 = (pem: string): string =>
  hash('sha256', createPublicKey(pem).export({ type: 'spki', format: 'der' }), 'base64url');
