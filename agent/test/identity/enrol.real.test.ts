import { createPrivateKey } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatEnrolToken } from '@motcua/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { enrolAgent } from '../../src/index.ts';
import { makeAuthority, type TestAuthority } from '../report/test-authority.ts';
import { type HubReply, startTestHub } from './test-hub.ts';

const agent = 'a-0001';

describe('enrolling a PC', () => {
  let folder: string;
  let state: string;
  let authority: TestAuthority;
  let token: string;
  const certify = async ({ csr }: Record<string, unknown>): Promise<HubReply> => ({
    status: 201,
    body: {
      ...{ agent, unit: '00364', ca: authority.ca, mqttUrl: 'mqtts://127.0.0.1:8883' },
      certificate: await authority.certify(String(csr), agent),
    },
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'motcua-enrol-'));
    state = join(folder, 'state');
    authority = await makeAuthority();
    token = formatEnrolToken({ secret: 's'.repeat(43), caSha256: authority.sha256 });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('leaves a key that only the PC has, a certificate for it, and who it is', async () => {
    await using hub = await startTestHub({ authority, reply: certify });
    const enrolled = await enrolAgent({ hubUrl: hub.url, token: `${token}\n`, state });
    expect(enrolled).toEqual({ agent, unit: '00364', mqttUrl: 'mqtts://127.0.0.1:8883' });
    const key = await readFile(join(state, 'key.pem'), 'utf8');
    expect(createPrivateKey(key).asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
    expect(JSON.stringify(hub.asked)).not.toContain('PRIVATE KEY');
    for (const name of await readdir(state))
      expect((await stat(join(state, name))).mode & 0o077 & (name.endsWith('.pem') ? 0o777 : 0)).toBe(0);
    expect((await stat(state)).mode & 0o777).toBe(0o700);
    const file = JSON.parse(await readFile(join(state, 'identity.json'), 'utf8'));
    expect(file).toEqual({ agent, unit: '00364', hubUrl: hub.url, mqttUrl: 'mqtts://127.0.0.1:8883' });
  });

  test('is refused the second time, unless it is forced; then it has another key', async () => {
    await using hub = await startTestHub({ authority, reply: certify });
    const options = { hubUrl: hub.url, token, state };
    await enrolAgent(options);
    const key = await readFile(join(state, 'key.pem'), 'utf8');
    await expect(enrolAgent(options)).rejects.toMatchObject({ code: 'E_ALREADY_ENROLLED' });
    expect(hub.asked).toHaveLength(1);
    await enrolAgent({ ...options, force: true });
    expect(await readFile(join(state, 'key.pem'), 'utf8')).not.toBe(key);
  });

  test('does not tell its token to a hub with another authority', async () => {
    const other = await makeAuthority('Other');
    await using hub = await startTestHub({ authority: other, reply: certify });
    const enrolling = enrolAgent({ hubUrl: hub.url, token, state });
    await expect(enrolling).rejects.toMatchObject({ code: 'E_CA_MISMATCH', params: { hub: hub.url } });
    expect(hub.asked).toEqual([]);
  });

  test('does not tell its token to somebody in the middle who shows the right authority and holds another', async () => {
    const other = await makeAuthority('Other');
    await using hub = await startTestHub({ authority: other, shows: authority, reply: certify });
    await expect(enrolAgent({ hubUrl: hub.url, token, state })).rejects.toMatchObject({ code: 'E_UNREACHABLE' });
    expect(hub.asked).toEqual([]);
  });

  test.each([
    { says: 'a code of ours', status: 403, body: { code: 'E_TOKEN_REFUSED', why: 'expired' }, code: 'E_TOKEN_REFUSED' },
    { says: 'a code nobody knows', status: 500, body: { code: 'E_NEVER', title: 'Oops' }, code: 'E_UNREACHABLE' },
    { says: 'no problem at all', status: 502, body: '<html>', code: 'E_UNREACHABLE' },
    { says: 'something else than a certificate', status: 201, body: { agent }, code: 'E_ENROLMENT_DAMAGED' },
    { says: 'more than anybody can read', status: 201, body: 'x'.repeat(100_000), code: 'E_UNREACHABLE' },
  ])('is told apart when the hub answers with $says', async ({ status, body, code }) => {
    await using hub = await startTestHub({ authority, reply: async () => ({ status, body }) });
    await expect(enrolAgent({ hubUrl: hub.url, token, state })).rejects.toMatchObject({ code });
    expect(await readdir(state)).not.toContain('identity.json');
  });

  test('takes no certificate that is for another key', async () => {
    const reply = async (): Promise<HubReply> => {
      const { cert } = await authority.client(agent);
      return { status: 201, body: { agent, unit: '1', ca: authority.ca, mqttUrl: 'mqtts://h:1', certificate: cert } };
    };
    await using hub = await startTestHub({ authority, reply });
    await expect(enrolAgent({ hubUrl: hub.url, token, state })).rejects.toMatchObject({ code: 'E_ENROLMENT_DAMAGED' });
  });

  test.each([
    { hubUrl: 'https://127.0.0.1:1', code: 'E_UNREACHABLE' },
    { hubUrl: 'http://127.0.0.1:1', code: 'E_USAGE' },
    { hubUrl: 'hub', code: 'E_USAGE' },
  ])('at $hubUrl ends with $code', async ({ hubUrl, code }) => {
    await expect(enrolAgent({ hubUrl, token, state })).rejects.toMatchObject({ code });
  });

  test('with half a token ends before anybody is asked', async () => {
    const enrolling = enrolAgent({
      hubUrl: 'https://127.0.0.1:1',
      token: token.slice(0, 60),
      tokenPath: 'a.txt',
      state,
    });
    await expect(enrolling).rejects.toMatchObject({ code: 'E_TOKEN_MALFORMED', params: { path: 'a.txt' } });
  });
});
