import { createPrivateKey, KeyObject, randomBytes, webcrypto } from 'node:crypto';
import { cryptoProvider } from './x509.ts';

export const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export const day = 86_400_000;

/** How long before it is made a certificate is good, for hosts whose clock is behind: a day. */
export const slack = 86_400_000;

/** A new pair of keys; the certificate library then uses Node's own cryptography. */
export function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  cryptoProvider.set(webcrypto);
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

/** A private key as PKCS#8 PEM. */
export const keyToPem = (key: webcrypto.CryptoKey): string =>
  KeyObject.from(key).export({ type: 'pkcs8', format: 'pem' }).toString();

/** The private key of a PEM, for signing. */
export function keyFromPem(pem: string): Promise<webcrypto.CryptoKey> {
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  return webcrypto.subtle.importKey('pkcs8', der, algorithm, true, ['sign']);
}

/** A random serial of 16 octets, positive and without a leading zero (RFC 5280 4.1.2.2). */
export function randomSerial(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}
