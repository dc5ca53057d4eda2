// The order of these two imports matters: x509 throws at import when Reflect.getMetadata is not there yet.
import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** A new P-256 key of this PC, and the request to certify it (RFC 2986), both PEM. */
export async function makeRequest(): Promise<{ key: string; csr: string }> {
  x509.cryptoProvider.set(webcrypto);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  // The hub chooses the name; whatever stands here is ignored.
  const name = [{ CN: ['agent'] }];
  const csr = await x509.Pkcs10CertificateRequestGenerator.create({ name, keys, signingAlgorithm: algorithm });
  const key = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' });
  return { key: key.toString(), csr: csr.toString('pem') };
}
