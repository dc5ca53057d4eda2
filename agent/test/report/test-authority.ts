import 'reflect-metadata';
import { hash, KeyObject, randomBytes, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const times = () => ({ notBefore: new Date(Date.now() - 60_000), notAfter: new Date(Date.now() + 3_600_000) });
const pem = (key: webcrypto.CryptoKey) => KeyObject.from(key).export({ type: 'pkcs8', format: 'pem' }).toString();

/** An authority for one test. */
export interface TestAuthority {
  ca: string;
  /** SHA-256 of the certificate's DER, base64url, as it stands in a token. */
  sha256: string;
  server(): Promise<{ key: string; cert: string }>;
  client(agent: string): Promise<{ key: string; cert: string }>;
  /** Certifies a request for an agent. */
  certify(csr: string, agent: string): Promise<string>;
}

/** Makes an authority; OpenSSL's rules are those of the lab's notes on X.509. */
export async function makeAuthority(name = 'Test'): Promise<TestAuthority> {
  x509.cryptoProvider.set(webcrypto);
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: randomBytes(8).toString('hex'),
    name: [{ CN: [name] }],
    keys,
    signingAlgorithm: algorithm,
    ...times(),
    extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
  });
  const sign = (cn: string, publicKey: webcrypto.CryptoKey | x509.PublicKey, eku: x509.ExtendedKeyUsage) =>
    x509.X509CertificateGenerator.create({
      serialNumber: randomBytes(8).toString('hex'),
      subject: [{ CN: [cn] }],
      issuer: ca.subjectName,
      publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: algorithm,
      ...times(),
      extensions: [
        new x509.ExtendedKeyUsageExtension([eku]),
        new x509.SubjectAlternativeNameExtension([
          { type: 'dns', value: 'localhost' },
          { type: 'ip', value: '127.0.0.1' },
        ]),
      ],
    });
  const leaf = async (cn: string, eku: x509.ExtendedKeyUsage) => {
    const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    return { key: pem(pair.privateKey), cert: (await sign(cn, pair.publicKey, eku)).toString('pem') };
  };
  return {
    ca: ca.toString('pem'),
    sha256: hash('sha256', new Uint8Array(ca.rawData), 'base64url'),
    server: () => leaf('hub', x509.ExtendedKeyUsage.serverAuth),
    client: (agent) => leaf(agent, x509.ExtendedKeyUsage.clientAuth),
    async certify(csr, agent) {
      const request = new x509.Pkcs10CertificateRequest(csr);
      if (!(await request.verify())) throw new Error('the request is not signed by its key');
      return (await sign(agent, request.publicKey, x509.ExtendedKeyUsage.clientAuth)).toString('pem');
    },
  };
}
