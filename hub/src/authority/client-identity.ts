import { generateKeys, keyToPem } from './keys.ts';
import type { ServerIdentity } from './server-certificate.ts';
import { type Issuer, signLeaf } from './sign-leaf.ts';
import { ExtendedKeyUsage } from './x509.ts';

/** What a client of the hub's own shows to a broker. */
export interface ClientIdentity extends ServerIdentity {
  serial: string;
}

/** A new key, which never leaves this process, and a certificate for it under a name. */
export async function clientIdentity({
  issuer,
  name,
  now,
}: {
  issuer: Issuer;
  name: string;
  now: number;
}): Promise<ClientIdentity> {
  const { publicKey, privateKey } = await generateKeys();
  const { pem, serial } = await signLeaf({ issuer, publicKey, name, use: ExtendedKeyUsage.clientAuth, now });
  return { key: keyToPem(privateKey), cert: pem, serial };
}
