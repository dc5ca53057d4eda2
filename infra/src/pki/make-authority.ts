import { algorithm, day, keyToPem, makeKeys, randomSerial, slack } from './keys.ts';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from './x509.ts';

/** A certificate and its private key, as PEM. */
export interface Pair {
  cert: string;
  key: string;
}

/** A new authority for the hosts' own connections, for ten years; it signs leaves only. */
export async function makeAuthority({ name, now }: { name: string; now: number }): Promise<Pair> {
  const keys = await makeKeys();
  const cert = await X509CertificateGenerator.createSelfSigned({
    serialNumber: randomSerial(),
    name: [{ CN: [name] }],
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(now - slack),
    notAfter: new Date(now + 3652 * day),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: `${cert.toString('pem')}\n`, key: keyToPem(keys.privateKey) };
}
