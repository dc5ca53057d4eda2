import { createHash, X509Certificate } from 'node:crypto';
import { parseEnrolToken } from '@motcua/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { makeRequest } from '../support/keys.ts';

let data: Awaited<ReturnType<typeof makeData>>;
let hub: TestHub;
const time = { now: Date.now() };
beforeAll(async () => {
  data = await makeData();
  const clock = { now: () => time.now, monotonic: () => performance.now() };
  hub = await startHub(data.dataDir, { clock, settings: { enrolPerMinute: 40 } });
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  data?.[Symbol.dispose]();
});

const makeToken = async (uses = 1) =>
  (await hub.api('POST', '/v1/agent-tokens', { body: { unit: '00364', uses, expiresSeconds: 60 } })).body.token;
const host = { hostname: 'quay-1', os: 'Debian' };
const enrol = async (token: string, csr?: string) =>
  hub.api('POST', '/v1/enrol', {
    body: { token, csr: csr ?? (await makeRequest()).csr, host },
    headers: { 'accept-language': 'en' },
  });

describe('enrolment', () => {
  test('a token names the authority that the hub shows', async () => {
    const { body: pem } = await hub.api('GET', '/v1/ca');
    const sha = createHash('sha256').update(new X509Certificate(pem).raw).digest('base64url');
    expect(parseEnrolToken(await makeToken())?.caSha256).toBe(sha);
  });

  test('gives a certificate for the name the hub chose, whatever the request called itself', async () => {
    const { csr } = await makeRequest('CN=pc-00364-boss, O=Evil');
    const { status, body } = await enrol(await makeToken(), csr);
    expect(status).toBe(200);
    const leaf = new X509Certificate(body.certificate);
    expect(leaf.subject).toBe(`CN=${body.agent}`);
    expect(body.agent).toMatch(/^pc-00364-[0-9a-f]{8}$/);
    expect(leaf.checkIssued(new X509Certificate(body.ca))).toBe(true);
    expect(leaf.verify(new X509Certificate(body.ca).publicKey)).toBe(true);
    expect([leaf.ca, leaf.keyUsage]).toEqual([false, ['1.3.6.1.5.5.7.3.2']]);
    expect(body).toMatchObject({ unit: '00364', mqttUrl: hub.mqttUrl });
  });

  test('an address may try so often in a minute, also without a token, and renewals are counted apart', async () => {
    time.now += 60_000;
    const guess = () => enrol(`motcua_${'x'.repeat(60)}`, 'x'.repeat(64));
    const tries = await Promise.all(Array.from({ length: 41 }, guess));
    expect(tries.map(({ body }) => body.code).toSorted()).toEqual([
      ...Array.from({ length: 40 }, () => 'E_TOKEN_REFUSED'),
      'E_TOO_MANY_REQUESTS',
    ]);
    const late = await enrol(await makeToken());
    expect([late.status, Number(late.headers['retry-after']) > 0]).toEqual([429, true]);
    const asked = { unit: '00364', csr: (await makeRequest()).csr, host };
    expect((await hub.api('POST', '/v1/enrol-requests', { body: asked })).status).toBe(429);
    const renewal = await hub.api('POST', '/v1/agents/pc-x/renew', { body: {} });
    expect(renewal.body.code).toBe('E_BODY_INVALID');
    time.now += 60_000;
    expect((await enrol(await makeToken())).status).toBe(200);
  });

  test('a token that is used up is refused', async () => {
    const token = await makeToken(2);
    const answers = await Promise.all([enrol(token), enrol(token), enrol(token), enrol(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 403, 403]);
    expect(answers.find(({ status }) => status === 403)).toMatchObject({
      type: 'application/problem+json; charset=utf-8',
      body: { code: 'E_TOKEN_REFUSED', status: 403, params: { why: 'used up' } },
    });
  });

  test('a token that has expired is refused', async () => {
    const token = await makeToken();
    time.now += 61_000;
    expect((await enrol(token)).body).toMatchObject({ code: 'E_TOKEN_REFUSED', params: { why: 'expired' } });
  });

  test.each([
    ['of another shape', 'x'.repeat(40), 'malformed'],
    ['nobody made', `mct1.${'A'.repeat(43)}.${'B'.repeat(43)}`, 'unknown'],
  ])('a token %s is refused', async (_, token, why) => {
    expect((await enrol(token)).body).toMatchObject({ code: 'E_TOKEN_REFUSED', params: { why } });
  });

  test('a damaged request is refused and does not use the token up', async () => {
    const token = await makeToken();
    const damaged = `-----BEGIN CERTIFICATE REQUEST-----\n${'QUJD'.repeat(20)}\n-----END CERTIFICATE REQUEST-----`;
    expect((await enrol(token, damaged)).body).toMatchObject({ code: 'E_CSR_INVALID', status: 400 });
    expect((await enrol(token)).status).toBe(200);
  });

  test('a unit that does not exist gets no token', async () => {
    const body = { unit: '99999', uses: 1, expiresSeconds: 60 };
    expect((await hub.api('POST', '/v1/agent-tokens', { body })).body).toMatchObject({ code: 'E_UNIT_UNKNOWN' });
  });

  test('too many tries of one address in a minute are told to wait', async () => {
    time.now += 60_000;
    const tries = await Promise.all(Array.from({ length: 41 }, () => enrol('y'.repeat(30))));
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});

describe('the HTTP interface', () => {
  test.each([
    ['without a token', undefined],
    ['with a wrong token', 'A'.repeat(43)],
  ])('answers nothing %s, in the language asked for', async (_, token) => {
    const paths = [
      '/v1/status',
      '/v1/units',
      '/v1/agents',
      '/v1/devices',
      '/v1/tickets',
      '/v1/register',
      '/v1/quarantine',
    ];
    for (const path of paths) {
      const headers = { 'accept-language': 'vi', authorization: token === undefined ? '' : `Bearer ${token}` };
      const { status, body } = await hub.api('GET', path, { headers });
      expect([path, status, body.title]).toEqual([path, 401, 'Chưa xác thực với máy chủ']);
    }
  });

  test.each([
    ['a path it does not have', 'GET', '/v1/nothing', undefined, 404, 'E_PATH_UNKNOWN'],
    ['JSON that is cut off', 'POST', '/v1/agent-tokens', '{"unit":', 400, 'E_BODY_INVALID'],
    ['a field of the wrong type', 'POST', '/v1/agent-tokens', { unit: 3 }, 400, 'E_BODY_INVALID'],
    ['a body that is too large', 'POST', '/v1/agent-tokens', { unit: 'x'.repeat(200_000) }, 413, 'E_BODY_TOO_LARGE'],
    ['a day that no calendar has', 'GET', '/v1/units?asOf=2026-02-30', undefined, 400, 'E_DATE_INVALID'],
    ['an unknown unit', 'GET', '/v1/units/99999', undefined, 404, 'E_UNIT_UNKNOWN'],
    ['an unknown agent', 'GET', '/v1/agents/pc-x', undefined, 404, 'E_AGENT_UNKNOWN'],
    ['an unknown device', 'GET', '/v1/devices/d-x', undefined, 404, 'E_DEVICE_UNKNOWN'],
    ['a ticket that is no number', 'GET', '/v1/tickets/x', undefined, 404, 'E_TICKET_UNKNOWN'],
    ['an unknown pack', 'GET', '/v1/audit?pack=none', undefined, 404, 'E_PACK_UNKNOWN'],
    ['a health that is none', 'GET', '/v1/devices?health=fine', undefined, 400, 'E_BODY_INVALID'],
  ])('names what is wrong with %s', async (_, method, path, body, status, code) => {
    const answer = await hub.api(method, path, body === undefined ? {} : { body });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('shows units, devices and register as they were declared', async () => {
    const unit = { code: '00364', devices: 2, area: 80, officers: 3, level: 'commune', validTo: null };
    expect((await hub.api('GET', '/v1/units')).body.units).toMatchObject([unit]);
    expect((await hub.api('GET', '/v1/units/00364')).body).toMatchObject(unit);
    expect((await hub.api('GET', '/v1/units?asOf=2022-06-29')).body.units).toEqual([]);
    const devices = (await hub.api('GET', '/v1/devices')).body.devices;
    expect(devices).toMatchObject([
      { id: '00364-PR-01', health: 'unknown', reasons: ['never-seen'], declared: true, observed: false },
      { id: '00364-SC-01', health: 'down', reasons: ['reported-broken'] },
    ]);
    const { body: register } = await hub.api('GET', '/v1/register');
    expect(register).toMatchObject({ name: 'nhỏ', simulated: true });
    expect(register.devices).toHaveLength(2);
    const { body: audit } = await hub.api('GET', '/v1/audit?asOf=2022-06-30');
    expect(audit).toMatchObject({ asOf: '2022-06-30', units: 1, broken: { devices: 1, units: 1 } });
  });

  test('a new configuration reaches its agent as the next version; an old version is a conflict', async () => {
    time.now += 60_000;
    const { agent } = await hub.enrol();
    const put = (body: object) => hub.api('PUT', `/v1/agents/${agent}/desired`, { body });
    expect((await put({ forget: ['cups:old'] })).body).toMatchObject({ version: 2, forget: ['cups:old'], ipp: [] });
    expect((await put({ version: 2 })).body).toMatchObject({ code: 'E_VERSION_CONFLICT', status: 409 });
    expect((await put({ version: 9, ipp: ['ipp://10.0.0.1/'] })).body).toMatchObject({
      version: 9,
      forget: ['cups:old'],
    });
    expect((await put({ snmp: [{ host: '' }] })).body).toMatchObject({ code: 'E_BODY_INVALID' });
    expect((await hub.api('GET', `/v1/agents/${agent}`)).body.desired).toMatchObject({ version: 9 });
  });
});
