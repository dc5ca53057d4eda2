import { randomBytes, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encryptKeys, finishRoll, initAuthority, openAuthority, startRoll } from '../../src/authority/index.ts';
import { makeRequest } from '../support/keys.ts';

const passphrase = 'chín con voi đi dạo';
const now = Date.parse('2026-03-02T01:00:00Z');
/** What a passphrase really costs would make these tests slow. */
const cheap = { random: randomBytes, cost: { N: 2 ** 12, r: 8, p: 1 } };

describe('the authority of an installation', () => {
  let dataDir: string;
  const file = (name: string) => join(dataDir, 'ca', name);
  const open = (secret: string | null = null) => openAuthority({ dataDir, passphrase: secret, now: () => now });

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'motcua-ca-'));
    await initAuthority({ dataDir, name: 'thử', now });
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  test('keeps its key encrypted once it was given a passphrase, and remains the same', async () => {
    const before = await open();
    expect(await encryptKeys({ dataDir, passphrase, ...cheap })).toBe(1);
    expect(await readFile(file('ca.key'), 'utf8')).not.toContain('PRIVATE KEY');
    const after = await open(passphrase);
    expect([after.caPem, after.secretWord('x')]).toEqual([before.caPem, before.secretWord('x')]);
    expect(await encryptKeys({ dataDir, passphrase, ...cheap })).toBe(0);
  });

  test.each([
    ['no passphrase', null, 'E_CA_PASSPHRASE_NEEDED'],
    ['another passphrase', 'mười con voi đi dạo', 'E_CA_PASSPHRASE_WRONG'],
  ])('is not opened with %s', async (_, secret, code) => {
    await encryptKeys({ dataDir, passphrase, ...cheap });
    await expect(open(secret)).rejects.toMatchObject({ code });
  });

  test('takes no passphrase that is guessed in an afternoon', async () => {
    await expect(encryptKeys({ dataDir, passphrase: 'mật khẩu', ...cheap })).rejects.toMatchObject({
      code: 'E_CA_PASSPHRASE_SHORT',
    });
  });

  test('signs what is good already where the clock is behind by a time zone, the authority itself among it', async () => {
    const authority = await open();
    const { cert } = await authority.serverCertificate(['localhost']);
    const since = [cert, authority.caPem].map((pem) => new X509Certificate(pem).validFromDate.toISOString());
    expect(since).toEqual(['2026-03-01T01:00:00.000Z', '2026-03-01T01:00:00.000Z']);
  });

  test('says whose a certificate is, also after its end, and knows none of others', async () => {
    const authority = await open();
    const { csr } = await makeRequest();
    const { pem, serial } = await authority.signClient({ csr, agent: 'pc-1' });
    expect(authority.readIssued(pem)).toMatchObject({
      ...{ agent: 'pc-1', serial, issuerSha256: authority.issuerSha256 },
      keySha256: (await authority.readRequest(csr)).keySha256,
    });
    expect(authority.readIssued((await authority.serverCertificate(['localhost'])).cert)).toBeNull();
    expect(authority.readIssued(authority.caPem)).toBeNull();
    expect(authority.readIssued('x')).toBeNull();
  });

  test('rolls over: two are trusted, the new one signs agents, the old one the hub; then there is one again', async () => {
    const before = await open();
    await encryptKeys({ dataDir, passphrase, ...cheap });
    await startRoll({ dataDir, passphrase, name: 'thử', now, ...cheap });
    expect(await readFile(file('next.key'), 'utf8')).not.toContain('PRIVATE KEY');
    const during = await open(passphrase);
    const [first, second] = during.caPem.split(/(?<=-----END CERTIFICATE-----\n)/).filter((pem) => pem !== '');
    expect([first, during.caSha256]).toEqual([before.caPem, before.caSha256]);
    const { pem } = await during.signClient({ csr: (await makeRequest()).csr, agent: 'pc-1' });
    expect(new X509Certificate(pem).verify(new X509Certificate(second ?? '').publicKey)).toBe(true);
    const { cert } = await during.serverCertificate(['localhost']);
    expect(new X509Certificate(cert).verify(new X509Certificate(first ?? '').publicKey)).toBe(true);
    expect((await during.crl({ entries: [], number: 1n })).match(/BEGIN X509 CRL/g)).toHaveLength(2);
    await expect(startRoll({ dataDir, passphrase, name: 'thử', now, ...cheap })).rejects.toMatchObject({
      code: 'E_CA_ROLL_STATE',
    });

    await finishRoll({ dataDir, passphrase });
    const after = await open(passphrase);
    expect([after.caPem, after.issuerSha256]).toEqual([second, during.issuerSha256]);
    expect(after.readIssued(pem)?.agent).toBe('pc-1');
    await expect(finishRoll({ dataDir, passphrase })).rejects.toMatchObject({ code: 'E_CA_ROLL_STATE' });
  });

  test('ends a roll-over that was cut off between any two of its files', async () => {
    await startRoll({ dataDir, passphrase: null, name: 'thử', now, ...cheap });
    const { issuerSha256 } = await open();
    const [key = '', cert = ''] = await Promise.all(
      ['next.key', 'next.pem'].map((name) => readFile(file(name), 'utf8')),
    );
    await writeFile(file('ca.key'), key);
    expect(await open()).toMatchObject({ caSha256: issuerSha256, caPem: `${cert}\n` });
    await writeFile(file('next.key'), key);
    await writeFile(file('next.pem'), cert);
    expect(await open()).toMatchObject({ issuerSha256, caPem: `${cert}\n` });
    await startRoll({ dataDir, passphrase: null, name: 'thử', now, ...cheap });
  });

  test('says so when its certificate and its key are not one pair', async () => {
    const other = await mkdtemp(join(tmpdir(), 'motcua-ca-'));
    await initAuthority({ dataDir: other, name: 'khác', now });
    await writeFile(file('ca.key'), await readFile(join(other, 'ca', 'ca.key'), 'utf8'));
    await rm(other, { recursive: true });
    await expect(open()).rejects.toMatchObject({ code: 'E_CA_DAMAGED' });
  });
});
