import type { webcrypto } from 'node:crypto';
import { algorithm, randomSerial } from './keys.ts';
import { day, slackMs } from './times.ts';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type PublicKey,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from './x509.ts';

/** Who signs. */
export interface Issuer {
  cert: X509Certificate;
  key: webcrypto.CryptoKey;
}

/** A certificate as it was signed. */
export interface Leaf {
  pem: string;
  serial: string;
  expiresAt: Date;
}

interface LeafRequest {
  issuer: Issuer;
  publicKey: PublicKey | webcrypto.CryptoKey;
  name: string;
  /** Object identifier of the one extended use. */
  use: string;
  names?: readonly { type: 'dns' | 'ip'; value: string }[];
  now: number;
}

/** Signs a certificate for a public key, for one use, for a year. */
export async function signLeaf({ issuer, publicKey, name, use, names = [], now }: LeafRequest): Promise<Leaf> {
  const serial = randomSerial();
  const expiresAt = new Date(now + 365 * day);
  const cert = await X509CertificateGenerator.create({
    serialNumber: serial,
    subject: [{ CN: [name] }],
    issuer: issuer.cert.subjectName,
    publicKey,
    signingKey: issuer.key,
    signingAlgorithm: algorithm,
    notBefore: new Date(now - slackMs),
    notAfter: expiresAt,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([use]),
      ...(names.length > 0 ? [new SubjectAlternativeNameExtension([...names])] : []),
      await SubjectKeyIdentifierExtension.create(publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.cert),
    ],
  });
  return { pem: cert.toString('pem'), serial, expiresAt };
}
