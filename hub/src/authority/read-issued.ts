import { X509Certificate } from 'node:crypto';
import { certificateSha256, publicKeySha256 } from './folder.ts';

/** A certificate that one of our authorities has signed, whether or not it is still good. */
export interface Issued {
  agent: string;
  serial: string;
  expiresAt: number;
  issuerSha256: string;
  keySha256: string;
  certificate: X509Certificate;
}

/** Reads a certificate that somebody shows; null when none of these authorities has signed it for a client. */
export function readIssued(pem: string, authorities: readonly string[]): Issued | null {
  try {
    const certificate = new X509Certificate(pem);
    const issuer = authorities.find((each) => certificate.verify(new X509Certificate(each).publicKey));
    const [name, ...more] = certificate.subject.split('\n').filter((line) => line.startsWith('CN='));
    const forClients = certificate.keyUsage?.includes('1.3.6.1.5.5.7.3.2') === true;
    if (issuer === undefined || name === undefined || more.length > 0 || certificate.ca || !forClients) return null;
    return {
      agent: name.slice(3),
      serial: certificate.serialNumber.toLowerCase(),
      expiresAt: certificate.validToDate.getTime(),
      issuerSha256: certificateSha256(issuer),
      keySha256: publicKeySha256(pem),
      certificate,
    };
  } catch {
    return null;
  }
}
