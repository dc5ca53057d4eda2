import { ExpectedError } from '@motcua/contract';
import { type Issuer, type Leaf, signLeaf } from './sign-leaf.ts';
import { ExtendedKeyUsage, Pkcs10CertificateRequest, type PublicKey } from './x509.ts';

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
  const publicKey = await provenKey(csr);
  return signLeaf({ issuer, publicKey, name: agent, use: ExtendedKeyUsage.clientAuth, now });
}

async function provenKey(csr: string): Promise<PublicKey> {
  const { request, valid } = await readRequest(csr);
  if (!valid) throw new ExpectedError('E_CSR_INVALID', { detail: 'signature' });
  if (!isStrong(request.publicKey.algorithm)) throw new ExpectedError('E_CSR_INVALID', { detail: 'weak key' });
  return request.publicKey;
}

async function readRequest(csr: string): Promise<{ request: Pkcs10CertificateRequest; valid: boolean }> {
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
