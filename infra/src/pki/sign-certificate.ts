import { algorithm, day, keyFromPem, keyToPem, makeKeys, randomSerial, slack } from './keys.ts';
import type { Pair } from './make-authority.ts';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from './x509.ts';

export interface CertificateRequest {
  authority: Pair;
  commonName: string;
  names: readonly string[];
  addresses: readonly string[];
  days: number;
  now: number;
}

/** A new key and its certificate, good for both ends of a connection: etcd's gateway dials itself with the server's own. */
export async function signCertificate(request: CertificateRequest): Promise<Pair> {
  const { authority, commonName, names, addresses, days, now } = request;
  const keys = await makeKeys();
  const issuer = new X509Certificate(authority.cert);
  const cert = await X509CertificateGenerator.create({
    serialNumber: randomSerial(),
    subject: [{ CN: [commonName] }],
    issuer: issuer.subjectName,
    publicKey: keys.publicKey,
    signingKey: await keyFromPem(authority.key),
    signingAlgorithm: algorithm,
    notBefore: new Date(now - slack),
    notAfter: new Date(now + days * day),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth]),
      new SubjectAlternativeNameExtension([
        ...names.map((value) => ({ type: 'dns' as const, value })),
        ...addresses.map((value) => ({ type: 'ip' as const, value })),
      ]),
      await AuthorityKeyIdentifierExtension.create(issuer),
    ],
  });
  return { cert: `${cert.toString('pem')}\n`, key: keyToPem(keys.privateKey) };
}
