import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, type OidcProvider, startOidcProvider } from '../../../test/peers/index.ts';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { Browser } from './browser.ts';

const session = '__Host-motcua-session';
const pending = '__Host-motcua-login';
const ownPage = { 'x-motcua-request': '1' };
let data: Awaited<ReturnType<typeof makeData>>;
let hub: TestHub;
let provider: OidcProvider;
/** Another one with the same client and the same way back, in which the hub does not trust. */
let stranger: OidcProvider;
let ca: string;
/** How far the hub's clock is ahead. */
let aheadMs = 0;

beforeAll(async () => {
  const httpPort = await freePort();
  const redirectUris = [`https://127.0.0.1:${httpPort}/v1/login/oidc/callback`];
  provider = await startOidcProvider(redirectUris);
  stranger = await startOidcProvider(redirectUris);
  data = await makeData();
  ca = readFileSync(join(data.dataDir, 'ca', 'ca.pem'), 'utf8');
  hub = await startHub(data.dataDir, {
    httpPort,
    clock: { now: () => Date.now() + aheadMs, monotonic: () => performance.now() },
    settings: { oidcIssuer: provider.issuer, oidcClientId: provider.clientId, loginPerMinute: 1000 },
  });
  for (const [name, grants] of [
    ['lan', [{ role: 'it', unit: null }]],
    ['moi', []],
  ] as const) {
    const body = { name, display: `Cán bộ thử ${name}`, subject: `${provider.issuer}|${name}`, grants };
    expect((await hub.api('POST', '/v1/accounts', { body })).status).toBe(200);
  }
});
afterAll(async () => {
  await hub[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
  await stranger[Symbol.asyncDispose]();
  data[Symbol.dispose]();
});

/** Begins a login, and gives the address at the provider to which the browser is sent. */
async function begin(browser: Browser, returnTo = '/bang?unit=00364#a'): Promise<string> {
  const start = await browser.go('GET', `${hub.httpUrl}/v1/login/oidc/start?returnTo=${encodeURIComponent(returnTo)}`);
  expect(start.status).toBe(303);
  return start.headers.location ?? '';
}

async function logIn(name = 'lan'): Promise<Browser> {
  const browser = new Browser(ca);
  const back = await provider.answer(await begin(browser), name);
  expect(await browser.go('GET', back)).toMatchObject({ status: 303, headers: { location: '/bang?unit=00364#a' } });
  return browser;
}

const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => `${status} ${body.code}`;

test('somebody logs in by the browser, is sent back to the page, and is who they are until they log out', async () => {
  const browser = await logIn();
  expect(browser.jar.has(pending)).toBe(false);
  expect(browser.attributes.get(session)).toBe('Max-Age=43200; Path=/; Secure; HttpOnly; SameSite=Strict');
  const whoami = `${hub.httpUrl}/v1/whoami`;
  expect((await browser.go('GET', whoami)).body).toMatchObject({ name: 'lan', grants: [{ role: 'it', unit: null }] });
  const secret = browser.jar.get(session) ?? '';
  expect((await browser.go('POST', `${hub.httpUrl}/v1/logout`, { headers: ownPage })).status).toBe(200);
  expect(browser.jar.has(session)).toBe(false);
  browser.jar.set(session, secret);
  expect(codeOf(await browser.go('GET', whoami))).toBe('401 E_UNAUTHENTICATED');
});

test('what the browser keeps meanwhile is Lax, short-lived and tells nothing to whoever reads it', async () => {
  const browser = new Browser(ca);
  const sent = new URL(await begin(browser));
  expect(browser.attributes.get(pending)).toBe('Max-Age=600; Path=/; Secure; HttpOnly; SameSite=Lax');
  const kept = Buffer.from(browser.jar.get(pending) ?? '', 'base64url').toString('latin1');
  expect(kept).not.toContain(sent.searchParams.get('state'));
  expect(sent.searchParams.get('code_challenge_method')).toBe('S256');
});

test('the session is one of the account: when an administrator disables that, it is over', async () => {
  const subject = `${provider.issuer}|binh`;
  const body = { name: 'binh', display: 'Cán bộ thử binh', subject, grants: [{ role: 'viewer', unit: null }] };
  await hub.api('POST', '/v1/accounts', { body });
  const browser = await logIn('binh');
  expect((await browser.go('GET', `${hub.httpUrl}/v1/whoami`)).status).toBe(200);
  await hub.api('PUT', '/v1/accounts/binh', { body: { disabled: true } });
  expect((await browser.go('GET', `${hub.httpUrl}/v1/whoami`)).status).toBe(401);
});

test('who has no account, or one without a role, comes to see nothing', async () => {
  const browser = new Browser(ca);
  const back = await provider.answer(await begin(browser), 'hoa');
  expect(codeOf(await browser.go('GET', back))).toBe('403 E_OIDC_NO_ACCOUNT');
  expect(browser.jar.size).toBe(0);
  const roleless = await logIn('moi');
  for (const path of ['/v1/status', '/v1/units', '/v1/agents', '/v1/tickets'])
    expect(codeOf(await roleless.go('GET', `${hub.httpUrl}${path}`))).toBe('403 E_FORBIDDEN');
});

test.each<[string, (back: URL, browser: Browser) => void]>([
  ['with another state', (back) => back.searchParams.set('state', 'khác')],
  ['without a state', (back) => back.searchParams.delete('state')],
  ['to a browser that began nothing', (_, browser) => browser.jar.delete(pending)],
  ['with a cookie that somebody made up', (_, browser) => browser.jar.set(pending, 'A'.repeat(400))],
])('an answer %s is not taken', async (_, spoil) => {
  const browser = new Browser(ca);
  const back = new URL(await provider.answer(await begin(browser), 'lan'));
  spoil(back, browser);
  expect(codeOf(await browser.go('GET', back.href))).toBe('401 E_OIDC_STATE');
  expect(browser.jar.has(session)).toBe(false);
});

test.each<[string, (sent: URL) => void]>([
  ['nonce', (sent) => sent.searchParams.set('nonce', 'của người khác')],
  ['PKCE challenge', (sent) => sent.searchParams.set('code_challenge', 'A'.repeat(43))],
])('an answer for another %s is not taken', async (_, spoil) => {
  const browser = new Browser(ca);
  const sent = new URL(await begin(browser));
  spoil(sent);
  expect(codeOf(await browser.go('GET', await provider.answer(sent.href, 'lan')))).toBe('401 E_OIDC_REFUSED');
  expect(browser.jar.has(session)).toBe(false);
});

test('a code is good once, also with the cookie kept', async () => {
  const browser = new Browser(ca);
  const sent = await begin(browser);
  const kept = browser.jar.get(pending) ?? '';
  const back = await provider.answer(sent, 'lan');
  expect((await browser.go('GET', back)).status).toBe(303);
  const thief = new Browser(ca);
  thief.jar.set(pending, kept);
  expect(codeOf(await thief.go('GET', back))).toBe('401 E_OIDC_REFUSED');
  expect(thief.jar.has(session)).toBe(false);
});

test('an answer after ten minutes is too late', async () => {
  const browser = new Browser(ca);
  const back = await provider.answer(await begin(browser), 'lan');
  aheadMs = 600_000;
  try {
    expect(codeOf(await browser.go('GET', back))).toBe('401 E_OIDC_STATE');
  } finally {
    aheadMs = 0;
  }
});

test('an answer of another provider is not taken, whether it says so or not', async () => {
  for (const silent of [false, true]) {
    const browser = new Browser(ca);
    const sent = new URL(await begin(browser));
    const back = new URL(await stranger.answer(`${stranger.issuer}${sent.pathname}${sent.search}`, 'lan'));
    expect(back.searchParams.get('iss')).toBe(stranger.issuer);
    if (silent) back.searchParams.set('iss', provider.issuer);
    expect(codeOf(await browser.go('GET', back.href))).toBe('401 E_OIDC_REFUSED');
  }
});

test('a provider that says no is told as such', async () => {
  const browser = new Browser(ca);
  const state = new URL(await begin(browser)).searchParams.get('state') ?? '';
  const no = `${hub.httpUrl}/v1/login/oidc/callback?error=access_denied&state=${state}&iss=${provider.issuer}`;
  expect(codeOf(await browser.go('GET', no))).toBe('401 E_OIDC_REFUSED');
});

test.each([
  'https://khac.example/',
  '//khac.example/',
  '/\\khac.example/',
  '\\\\khac.example',
  '/\t/khac.example',
  '/a\r\nset-cookie: x=1',
  'javascript:alert(1)',
  'bang',
  '',
])('a login does not end at %j', async (returnTo) => {
  const start = `${hub.httpUrl}/v1/login/oidc/start?returnTo=${encodeURIComponent(returnTo)}`;
  expect(codeOf(await new Browser(ca).go('GET', start))).toBe('400 E_BODY_INVALID');
});

test('nothing is changed by the cookie alone, and nothing from a page of another site', async () => {
  const browser = await logIn();
  const change = (headers: Record<string, string>) =>
    browser.go('POST', `${hub.httpUrl}/v1/agent-tokens`, {
      body: { unit: '00364', uses: 1, expiresSeconds: 60 },
      headers: { origin: 'https://khac.example', ...headers },
    });
  expect(codeOf(await change({}))).toBe('403 E_FOREIGN_PAGE');
  for (const from of ['cross-site', 'same-site', 'none'])
    expect(codeOf(await change({ ...ownPage, 'sec-fetch-site': from }))).toBe('403 E_FOREIGN_PAGE');
  expect((await change({ ...ownPage, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await change(ownPage)).status).toBe(200);
});

test('no site is told that it may send the header of our pages', async () => {
  const headers = {
    origin: 'https://khac.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'x-motcua-request',
  };
  const answer = await new Browser(ca).go('OPTIONS', `${hub.httpUrl}/v1/agent-tokens`, { headers });
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('a page logs in by password too, without ever seeing the secret', async () => {
  const grants = [{ role: 'viewer', unit: null }];
  const body = { name: 'tam', display: 'Cán bộ thử tam', password: 'bốn con voi đi dạo', grants };
  await hub.api('POST', '/v1/accounts', { body });
  const browser = new Browser(ca);
  const url = `${hub.httpUrl}/v1/login/web`;
  const given = { name: 'tam', password: body.password };
  expect(codeOf(await browser.go('POST', url, { body: given }))).toBe('403 E_FOREIGN_PAGE');
  const answer = await browser.go('POST', url, { body: given, headers: ownPage });
  expect(answer).toMatchObject({ status: 200, body: { name: 'tam' } });
  expect(JSON.stringify(answer.body)).not.toContain(browser.jar.get(session) ?? 'nothing');
  expect((await browser.go('GET', `${hub.httpUrl}/v1/whoami`)).body).toMatchObject({ name: 'tam' });
});
