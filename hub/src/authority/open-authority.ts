import { createHash, createHmac } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { type ClientIdentity, clientIdentity } from './client-identity.ts';
import { keyFromPem, useNodeCrypto } from './keys.ts';
import { makeCa } from './make-ca.ts';
import { makeCrl, type Revoked } from './make-crl.ts';
import { type ServerIdentity, serverCertificate } from './server-certificate.ts';
import { signClient } from './sign-client.ts';
import type { Leaf } from './sign-leaf.ts';
import { X509Certificate } from './x509.ts';

/** The hub's certificate authority. */
export interface Authority {
  /** PEM of the certificate that everybody pins. */
  caPem: string;
  caFile: string;
  /** SHA-256 of its DER, base64url: goes into enrolment tokens. */
  caSha256: string;
  signClient(request: { csr: string; agent: string }): Promise<Leaf>;
  /** Kept in the folder of the authority, or in another for a server that is a program of its own. */
  serverCertificate(names: readonly string[], folder?: string): Promise<ServerIdentity>;
  /** A key and certificate of the hub's own, by which it is a client of an external broker. */
  clientIdentity(name: string): Promise<ClientIdentity>;
  /** The list of revoked certificates, as PEM (RFC 5280 5). */
  crl(list: { entries: readonly Revoked[]; number: bigint }): Promise<string>;
  /** A word that only those who hold the authority's key can know, the same for all of them. */
  secretWord(purpose: string): string;
}

const caFolder = (dataDir: string) => join(dataDir, 'ca');
const caFileOf = (dataDir: string) => join(caFolder(dataDir), 'ca.pem');

/** Makes the authority of a new installation; the key is readable by its owner only. */
export async function initAuthority({
  dataDir,
  name,
  now,
}: {
  dataDir: string;
  name: string;
  now: number;
}): Promise<void> {
  await mkdir(caFolder(dataDir), { recursive: true, mode: 0o700 });
  const { cert, key } = await makeCa({ name, now });
  await writeFileAtomic(join(caFolder(dataDir), 'ca.key'), key, { mode: 0o600 });
  await writeFileAtomic(caFileOf(dataDir), cert);
}

/** Opens the authority of an installation. */
export async function openAuthority({ dataDir, now }: { dataDir: string; now: () => number }): Promise<Authority> {
  useNodeCrypto();
  const caPem = await readFile(caFileOf(dataDir), 'utf8');
  const keyPem = await readFile(join(caFolder(dataDir), 'ca.key'), 'utf8');
  const key = await keyFromPem(keyPem);
  const issuer = { cert: new X509Certificate(caPem), key };
  return {
    caPem,
    caFile: caFileOf(dataDir),
    caSha256: createHash('sha256').update(new Uint8Array(issuer.cert.rawData)).digest('base64url'),
    signClient: ({ csr, agent }) => signClient({ issuer, csr, agent, now: now() }),
    serverCertificate: (names, folder = caFolder(dataDir)) => serverCertificate({ folder, issuer, names, now: now() }),
    clientIdentity: (name) => clientIdentity({ issuer, name, now: now() }),
    crl: ({ entries, number }) => makeCrl({ issuer, entries, number, now: now() }),
    secretWord: (purpose) => createHmac('sha256', keyPem).update(purpose).digest('hex').slice(0, 32),
  };
}
