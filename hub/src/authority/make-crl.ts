import { algorithm, useNodeCrypto } from './keys.ts';
import type { Issuer } from './sign-leaf.ts';
import { day, slackMs } from './times.ts';
import { AuthorityKeyIdentifierExtension, Extension, PemConverter, X509Crl, X509CrlGenerator } from './x509.ts';

/** A certificate that is no longer good, and since when. */
export interface Revoked {
  /** Lower-case hex. */
  serial: string;
  at: number;
}

/** Days until a list is too old to be believed; it is renewed at half of that. */
export const crlDays = 7;

/** A list of revoked certificates as PEM. `number` must grow from list to list (RFC 5280 5.2.3). */
export async function makeCrl({
  issuer,
  entries,
  number,
  now,
}: {
  issuer: Issuer;
  entries: readonly Revoked[];
  number: bigint;
  now: number;
}): Promise<string> {
  useNodeCrypto();
  const crl = await X509CrlGenerator.create({
    issuer: issuer.cert.subjectName,
    // A broker that holds a list of the future lets nobody in.
    thisUpdate: new Date(now - slackMs),
    nextUpdate: new Date(now + crlDays * day),
    signingKey: issuer.key,
    signingAlgorithm: algorithm,
    entries: entries.map(({ serial, at }) => ({ serialNumber: serial, revocationDate: new Date(at) })),
    extensions: [
      await AuthorityKeyIdentifierExtension.create(issuer.cert),
      new Extension('2.5.29.20', false, derInteger(number)),
    ],
  });
  // Not `toString('pem')`: it writes "BEGIN CRL" (RFC 7468 says "X509 CRL"), which OpenSSL does not read, and a broker that
  // cannot read its list takes everybody.
  const pem = `${PemConverter.encode(crl.rawData, 'X509 CRL')}\n`;
  if (!(await new X509Crl(pem).verify({ publicKey: issuer.cert })))
    throw new Error('a list was made that is not valid');
  return pem;
}

/** A non-negative INTEGER in DER: in as few octets as it takes, the first bit free (X.690 8.3). */
function derInteger(value: bigint): Uint8Array<ArrayBuffer> {
  const plain = value.toString(16);
  const even = plain.length % 2 === 0 ? plain : `0${plain}`;
  const octets = Buffer.from(Number.parseInt(even.slice(0, 2), 16) > 0x7f ? `00${even}` : even, 'hex');
  return Uint8Array.from([2, octets.length, ...octets]);
}
