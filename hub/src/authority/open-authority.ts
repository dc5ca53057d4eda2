import { createHmac } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { type ClientIdentity, clientIdentity } from './client-identity.ts';
import { authorityFiles, authorityFolder, certificateSha256, type KeptCa, readAuthorities } from './folder.ts';
import { keyFromPem, useNodeCrypto } from './keys.ts';
import { makeCa } from './make-ca.ts';
import { crlDays, makeCrl, type Revoked } from './make-crl.ts';
import { type Issued, readIssued } from './read-issued.ts';
import { type ServerIdentity, serverCertificate } from './server-certificate.ts';
import { type Request, readRequest, signClient } from './sign-client.ts';
import type { Issuer, Leaf } from './sign-leaf.ts';
import { day } from './times.ts';
import { X509Certificate } from './x509.ts';

/** The hub's certificate authority; two of them while one follows the other. */
export interface Authority {
  /** PEM of the certificates that everybody trusts: one, or two during a roll-over. */
  caPem: string;
  caFile: string;
  /** SHA-256 of the DER of the one that has signed the hub's own certificate, base64url: goes into enrolment tokens. */
  caSha256: string;
  /** The same of the one that signs agents from now on. */
  issuerSha256: string;
  signClient(request: { csr: string; agent: string }): Promise<Leaf>;
  /** What a request asks a certificate for: its key, proven to be held. Throws E_CSR_INVALID. */
  readRequest(csr: string): Promise<Request>;
  /** Somebody's certificate, if it is one of ours; whether it is still good is another question. */
  readIssued(pem: string): Issued | null;
  /** Kept in the folder of the authority, or in another for a server that is a program of its own. */
  serverCertificate(names: readonly string[], folder?: string): Promise<ServerIdentity>;
  /** A key and certificate of the hub's own, by which it is a client of an external broker. */
  clientIdentity(name: string): Promise<ClientIdentity>;
  /** The same from the authority that follows, which agents get theirs from; null while there is one only. */
  nextIdentity(name: string): Promise<ClientIdentity | null>;
  /** The list of revoked certificates, as PEM (RFC 5280 5): one of each authority, since each speaks for its own only. */
  crl(list: { entries: readonly Revoked[]; number: bigint }): Promise<string>;
  /** How long a list is believed. */
  crlLifeMs: number;
  /** A word that only those who hold the authority's key can know, the same for all of them. */
  secretWord(purpose: string): string;
}

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
  await mkdir(authorityFolder(dataDir), { recursive: true, mode: 0o700 });
  const files = authorityFiles(dataDir);
  const { cert, key } = await makeCa({ name, now });
  await writeFileAtomic(files.key, key, { mode: 0o600 });
  await writeFileAtomic(files.cert, cert);
}

/** Opens the authority of an installation. */
export async function openAuthority({
  dataDir,
  passphrase = null,
  now,
}: {
  dataDir: string;
  /** Of keys that are encrypted. */
  passphrase?: string | null;
  now: () => number;
}): Promise<Authority> {
  useNodeCrypto();
  const { ca, next } = await readAuthorities({ dataDir, passphrase });
  const served = await issuerOf(ca);
  const following = next === null ? served : await issuerOf(next);
  const trusted = next === null ? [ca.cert] : [ca.cert, next.cert];
  const issuers = next === null ? [served] : [served, following];
  return {
    caPem: trusted.map((pem) => `${pem.trim()}\n`).join(''),
    caFile: authorityFiles(dataDir).cert,
    caSha256: certificateSha256(ca.cert),
    issuerSha256: certificateSha256((next ?? ca).cert),
    signClient: ({ csr, agent }) => signClient({ issuer: following, csr, agent, now: now() }),
    readRequest,
    readIssued: (pem) => readIssued(pem, trusted),
    serverCertificate: (names, folder = authorityFolder(dataDir)) =>
      serverCertificate({ folder, issuer: served, names, now: now() }),
    clientIdentity: (name) => clientIdentity({ issuer: served, name, now: now() }),
    nextIdentity: async (name) => (next === null ? null : clientIdentity({ issuer: following, name, now: now() })),
    async crl({ entries, number }) {
      const lists = await Promise.all(issuers.map((issuer) => makeCrl({ issuer, entries, number, now: now() })));
      return lists.join('');
    },
    crlLifeMs: crlDays * day,
    secretWord: (purpose) => createHmac('sha256', ca.key).update(purpose).digest('hex').slice(0, 32),
  };
}

const issuerOf = async ({ cert, key }: KeptCa): Promise<Issuer> => ({
  cert: new X509Certificate(cert),
  key: await keyFromPem(key),
});
