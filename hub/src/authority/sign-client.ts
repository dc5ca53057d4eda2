import { hash } from 'node:crypto';
import { ExpectedError } from '@motcua/contract';
import { type Issuer, type Leaf, signLeaf } from './sign-leaf.ts';
import { ExtendedKeyUsage, Pkcs10CertificateRequest, type PublicKey } from './x509.ts';

/** A request for a certificate: the public key in it, which whoever made it holds the private one of. */
export interface Request {
  publicKey: PublicKey;
  /** SHA-256 of its SubjectPublicKeyInfo, base64url. */
  keySha256: string;
}

/** Signs an agent's request. What it says of itself is ignored: only its key is taken, once it proved to hold it. */
export async function signClient({
  issuer,
  csr,
  agent,
  now,
}: {
  issuer: Issuer;
  csr: string;
  agent: string;
  now: number;
}): Promise<Leaf> {
  const { publicKey } = await readRequest(csr);
  return signLeaf({ issuer, publicKey, name: agent, use: ExtendedKeyUsage.clientAuth, now });
}

/** Reads a request for a certificate; throws E_CSR_INVALID when it is damaged, of a weak key, or not signed by it. */
export async function readRequest(csr: string): Promise<Request> {
  const { request, valid } = await decodeRequest(csr);
  if (!valid) throw new ExpectedError('E_CSR_INVALID', { detail: 'signature' });
  if (!isStrong(request.publicKey.algorithm)) throw new ExpectedError('E_CSR_INVALID', { detail: 'weak key' });
  const { publicKey } = request;
  return { publicKey, keySha256: hash('sha256', new Uint8Array(publicKey.rawData), 'base64url') };
}

async function decodeRequest(csr: string): Promise<{ request: Pkcs10CertificateRequest; valid: boolean }> {
  try {
    const request = new Pkcs10CertificateRequest(csr);
    return { request, valid: await request.verify() };
  } catch (cause) {
    throw new ExpectedError('E_CSR_INVALID', { detail: 'PKCS #10 (RFC 2986)' }, { cause });
  }
}

function isStrong(algorithm: { name: string; namedCurve?: string; modulusLength?: number }): boolean {
  if (algorithm.name === 'ECDSA') return ['P-256', 'P-384', 'P-521'].includes(algorithm.namedCurve ?? '');
  return algorithm.name.startsWith('RSA') && (algorithm.modulusLength ?? 0) >= 2048;
}
