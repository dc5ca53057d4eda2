import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { generateKeys, keyToPem } from './keys.ts';
import { type Issuer, signLeaf } from './sign-leaf.ts';
import { day } from './times.ts';
import { ExtendedKeyUsage } from './x509.ts';

/** What a TLS server of the hub shows. */
export interface ServerIdentity {
  key: string;
  cert: string;
}

/** The hub's own certificate: the kept one while it is good for a month more and for these names, else a new one. */
export async function serverCertificate({
  folder,
  issuer,
  names,
  now,
}: {
  folder: string;
  issuer: Issuer;
  names: readonly string[];
  now: number;
}): Promise<ServerIdentity> {
  const kept = await readKept(folder);
  if (kept !== null && isGood({ cert: kept.cert, issuerPem: issuer.cert.toString('pem'), names, now })) return kept;
  const keys = await generateKeys();
  const { pem } = await signLeaf({
    issuer,
    publicKey: keys.publicKey,
    name: names[0] ?? 'localhost',
    use: ExtendedKeyUsage.serverAuth,
    names: names.map((value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value })),
    now,
  });
  const made = { key: keyToPem(keys.privateKey), cert: pem };
  await writeFileAtomic(join(folder, 'server.json'), JSON.stringify(made), { mode: 0o600 });
  return made;
}

async function readKept(folder: string): Promise<ServerIdentity | null> {
  try {
    const { key, cert } = JSON.parse(await readFile(join(folder, 'server.json'), 'utf8'));
    return typeof key === 'string' && typeof cert === 'string' ? { key, cert } : null;
  } catch {
    // Missing or damaged: it is only a leaf, so a new one costs nothing.
    return null;
  }
}

function isGood({
  cert,
  issuerPem,
  names,
  now,
}: {
  cert: string;
  issuerPem: string;
  names: readonly string[];
  now: number;
}): boolean {
  try {
    const leaf = new X509Certificate(cert);
    const serves = (name: string) => (isIP(name) === 0 ? leaf.checkHost(name) : leaf.checkIP(name)) !== undefined;
    const lasts = leaf.validToDate.getTime() - now > 30 * day && leaf.validFromDate.getTime() <= now;
    return lasts && names.every(serves) && leaf.verify(new X509Certificate(issuerPem).publicKey);
  } catch {
    return false;
  }
}
