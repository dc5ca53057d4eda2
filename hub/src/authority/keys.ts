import { createPrivateKey, KeyObject, randomBytes, webcrypto } from 'node:crypto';
import { cryptoProvider } from './x509.ts';

/** P-256: half the handshake cost of RSA for agents that all come back at once after a power cut. */
export const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Makes the certificate library use Node's own cryptography. */
export function useNodeCrypto(): void {
  cryptoProvider.set(webcrypto);
}

export const generateKeys = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

/** A private key as PKCS#8 PEM. */
export const keyToPem = (key: webcrypto.CryptoKey): string =>
  KeyObject.from(key).export({ type: 'pkcs8', format: 'pem' }).toString();

/** The private key of a PEM, for signing. */
export const keyFromPem = (pem: string): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey('pkcs8', createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' }), algorithm, true, [
    'sign',
  ]);

/** A random serial of 16 octets, positive and without a leading zero (RFC 5280 4.1.2.2). */
export function randomSerial(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}
