import { algorithm, generateKeys, keyToPem, randomSerial, useNodeCrypto } from './keys.ts';
import { day, slackMs } from './times.ts';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from './x509.ts';

/** A new certificate authority, as PEM. It signs leaves only (path length 0) and lives for twenty years. */
export async function makeCa({ name, now }: { name: string; now: number }): Promise<{ cert: string; key: string }> {
  useNodeCrypto();
  const keys = await generateKeys();
  const cert = await X509CertificateGenerator.createSelfSigned({
    serialNumber: randomSerial(),
    // The array form: a string would be parsed, and a comma in the name would make another field of it.
    name: [{ CN: [`Motcua ${name}`.slice(0, 64)] }],
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(now - slackMs),
    notAfter: new Date(now + 7305 * day),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: cert.toString('pem'), key: keyToPem(keys.privateKey) };
}
