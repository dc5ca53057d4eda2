import { X509Certificate } from 'node:crypto';
import { generateKeys, keyToPem, useNodeCrypto } from '../../src/authority/keys.ts';
import { Pkcs10CertificateRequestGenerator } from '../../src/authority/x509.ts';

/** A key and a request for it, as an agent makes them. */
export async function makeRequest(name = 'CN=whatever'): Promise<{ key: string; csr: string }> {
  useNodeCrypto();
  const keys = await generateKeys();
  const signingAlgorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const csr = await Pkcs10CertificateRequestGenerator.create({ name, keys, signingAlgorithm });
  return { key: keyToPem(keys.privateKey), csr: csr.toString('pem') };
}

export const readCertificate = (pem: string): X509Certificate => new X509Certificate(pem);
