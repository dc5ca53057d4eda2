import { X509Certificate } from 'node:crypto';
import { day, slack } from './keys.ts';

export interface CertificateFacts {
  commonName: string;
  names: string[];
  addresses: string[];
  /** Days that it was made for. */
  days: number;
  serial: string;
  /** When two thirds of its life are over. */
  renewAt: string;
  expiresAt: string;
  /** Whether this authority signed it. */
  ours: boolean;
}

/** What a certificate says of itself; null when it is none. */
export function readCertificate(pem: string, authority: string): CertificateFacts | null {
  const cert = parse(pem);
  const issuer = parse(authority);
  if (cert === null) return null;
  const [from, to] = [cert.validFromDate.getTime(), cert.validToDate.getTime()];
  const others = (cert.subjectAltName ?? '').split(', ');
  const of = (kind: string) => others.flatMap((text) => (text.startsWith(kind) ? [text.slice(kind.length)] : []));
  return {
    commonName: /^CN=(.*)$/m.exec(cert.subject)?.[1] ?? '',
    names: of('DNS:'),
    addresses: of('IP Address:'),
    days: Math.round((to - from - slack) / day),
    serial: cert.serialNumber.toLowerCase(),
    renewAt: new Date(from + ((to - from) * 2) / 3).toISOString(),
    expiresAt: new Date(to).toISOString(),
    ours: issuer !== null && cert.verify(issuer.publicKey),
  };
}

function parse(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}
