import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IdTokenVerifier } from '../../src/oidc/index.ts';

const now = Date.parse('2026-03-02T01:00:00Z');
let server: Server;
let issuer: string;
let own: Awaited<ReturnType<typeof generateKeyPair>>;
let foreign: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  [own, foreign] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'ES256' };
  server = createServer(({ url }, answer) => {
    answer.setHeader('content-type', 'application/json');
    const said = url === '/jwks' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` };
    answer.end(JSON.stringify(said));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const verifier = (more: { issuer?: string } = {}) =>
  new IdTokenVerifier({ issuer, clientId: 'motcua', ...more }, () => now);
const seconds = now / 1000;
const sign = (claims: JWTPayload = {}, { key = own.privateKey, alg = 'ES256' } = {}) =>
  new SignJWT({ iss: issuer, aud: 'motcua', sub: 'lan', iat: seconds, exp: seconds + 300, ...claims })
    .setProtectedHeader({ alg, kid: 'k1' })
    .sign(key);

test('an ID token of the provider, for this hub, names its subject once', async () => {
  const one = verifier();
  const token = await sign();
  expect(await one.verify(token)).toBe(`${issuer}|lan`);
  await expect(one.verify(token)).rejects.toThrow('E_OIDC_REFUSED');
});

test.each<[string, () => Promise<string>]>([
  ['for another client', () => sign({ aud: 'khác' })],
  ['by another issuer', () => sign({ iss: 'https://khác.example' })],
  ['that has expired', () => sign({ exp: seconds - 300 })],
  ['that is too old to be fresh', () => sign({ iat: seconds - 3600 })],
  ['of the future', () => sign({ iat: seconds + 3600, nbf: seconds + 3600 })],
  ['signed by another key', () => sign({}, { key: foreign.privateKey })],
  ['without a subject', () => sign({ sub: undefined as never })],
  ['without a signature', async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
  ['signed with the public key as a secret', () => hmac()],
  ['that is no token', async () => 'x'.repeat(40)],
])('a token %s is refused', async (_, make) => {
  await expect(verifier().verify(await make())).rejects.toThrow('E_OIDC_REFUSED');
});

test('a provider that is away, or speaks for another, is told apart, and asked again', async () => {
  const token = await sign();
  await expect(verifier({ issuer: 'http://127.0.0.1:9' }).verify(token)).rejects.toThrow('E_OIDC_UNREACHABLE');
  await expect(verifier({ issuer: `${issuer}/khác` }).verify(token)).rejects.toThrow('E_OIDC_UNREACHABLE');
});

const hmac = () =>
  new SignJWT({ iss: issuer, aud: 'motcua', sub: 'lan', iat: seconds, exp: seconds + 300 })
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .sign(new TextEncoder().encode('k1'.repeat(16)));
