import { X509Certificate } from 'node:crypto';

const pem = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]{1,65536}?-----END CERTIFICATE-----/g;

/** The certificates in a PEM file, as PEM. */
export const certificatesIn = (text: string): string[] => text.match(pem) ?? [];

/** Whether a certificate was signed by one of these authorities, and by the last of them: the one that will stay. */
export function signedBy(certificate: string, authorities: string): { any: boolean; last: boolean } {
  const leaf = new X509Certificate(certificate);
  const signed = certificatesIn(authorities).map((each) => leaf.verify(new X509Certificate(each).publicKey));
  return { any: signed.includes(true), last: signed.at(-1) === true };
}

/** Serial number as the hub writes it. */
export const serialOf = (certificate: string): string => new X509Certificate(certificate).serialNumber.toLowerCase();

/** From when to when a certificate is good. */
export function lifeOf(certificate: string): { notBefore: number; notAfter: number } {
  const { validFromDate, validToDate } = new X509Certificate(certificate);
  return { notBefore: validFromDate.getTime(), notAfter: validToDate.getTime() };
}
