import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { authorityFiles, certificateSha256 } from './folder.ts';
import { isSealed } from './key-file.ts';

/** What can be said of an authority without its key. */
export interface AuthorityFacts {
  /** `present` is shown by the hub; `next` signs agents while both are trusted. */
  role: 'present' | 'next';
  sha256: string;
  validFrom: string;
  validTo: string;
  /** Whether its key is encrypted. */
  encrypted: boolean;
}

/** The authorities of a data folder, the present one first. */
export async function authorityFacts(dataDir: string): Promise<AuthorityFacts[]> {
  const files = authorityFiles(dataDir);
  const present = await factsOf('present', files.cert, files.key);
  const next = await factsOf('next', files.nextCert, files.nextKey).catch(() => null);
  return next === null ? [present] : [present, next];
}

async function factsOf(role: AuthorityFacts['role'], certFile: string, keyFile: string): Promise<AuthorityFacts> {
  const pem = await readFile(certFile, 'utf8');
  const { validFromDate, validToDate } = new X509Certificate(pem);
  return {
    role,
    sha256: certificateSha256(pem),
    validFrom: validFromDate.toISOString(),
    validTo: validToDate.toISOString(),
    encrypted: isSealed(await readFile(keyFile, 'utf8')),
  };
}
