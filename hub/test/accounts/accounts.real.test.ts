import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toBase32, totpCode } from '../../src/accounts/totp.ts';
import { makeData, startHub, type TestHub } from '../support/hub.ts';

const good = 'bốn con voi đi dạo';
const start = Date.parse('2026-03-02T01:00:00Z');

describe('people', () => {
  let data: Awaited<ReturnType<typeof makeData>>;
  let hub: TestHub;
  const time = { now: start };
  beforeAll(async () => {
    data = await makeData();
    hub = await startHub(data.dataDir, { clock: { now: () => time.now, monotonic: () => time.now } });
    const lan = { name: 'lan', display: 'Cán bộ thử 1', password: good, grants: [{ role: 'it', unit: '00364' }] };
    expect((await hub.api('POST', '/v1/accounts', { body: lan })).status).toBe(200);
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    data[Symbol.dispose]();
  });
  const login = (password: string, name = 'lan') =>
    hub.api('POST', '/v1/login', { body: { name, password, client: 'thử' }, token: 'none' });
  const sessionOf = async (name = 'lan', password = good) => (await login(password, name)).body.token as string;
  /** A minute of its own for each test, so that rate limits do not add up. */
  const nextMinute = () => {
    time.now += 60_000;
  };

  test('log in with a name and a password, and are who they are until they log out', async () => {
    const token = await sessionOf();
    const { body } = await hub.api('GET', '/v1/whoami', { token });
    expect(body).toMatchObject({
      kind: 'account',
      id: 'account:1',
      name: 'lan',
      grants: [{ role: 'it', unit: '00364' }],
    });
    expect(body.permissions).toContain('ticket.work');
    expect(body.permissions).not.toContain('account.manage');
    expect((await hub.api('POST', '/v1/logout', { token })).status).toBe(200);
    expect((await hub.api('GET', '/v1/whoami', { token })).body).toMatchObject({ code: 'E_UNAUTHENTICATED' });
  });

  test('are not told whether it was the name or the password that was wrong', async () => {
    nextMinute();
    expect((await login('sai mật khẩu rồi')).body).toEqual((await login(good, 'nobody')).body);
  });

  test('wait ever longer after wrong passwords, even with the right one, and are free again after it', async () => {
    nextMinute();
    for (let wrong = 0; wrong < 6; wrong += 1) await login('sai mật khẩu rồi');
    expect((await login(good)).body).toMatchObject({ code: 'E_LOGIN_LOCKED' });
    time.now += 10_000;
    expect((await login(good)).status).toBe(200);
  });

  test('stay logged in for a shift, not for ever', async () => {
    nextMinute();
    const token = await sessionOf();
    time.now += 11 * 3_600_000;
    expect((await hub.api('GET', '/v1/whoami', { token })).status).toBe(200);
    time.now += 2 * 3_600_000;
    expect((await hub.api('GET', '/v1/whoami', { token })).status).toBe(401);
  });

  test.each([['ngắn'], ['lan lan lan lan lan'], ['password12345!']])(
    'cannot take %j as a password',
    async (password) => {
      const body = { name: 'hoa', display: 'x', password };
      expect((await hub.api('POST', '/v1/accounts', { body })).body).toMatchObject({ code: 'E_PASSWORD_WEAK' });
    },
  );

  test('change their own password, which ends their other sessions and not this one', async () => {
    nextMinute();
    const [here, there] = [await sessionOf(), await sessionOf()];
    const change = { old: good, new: 'ba chiếc thuyền giấy' };
    expect((await hub.api('PUT', '/v1/whoami/password', { token: here, body: { ...change, old: 'x' } })).status).toBe(
      401,
    );
    expect((await hub.api('PUT', '/v1/whoami/password', { token: here, body: change })).status).toBe(200);
    expect((await hub.api('GET', '/v1/whoami', { token: here })).status).toBe(200);
    expect((await hub.api('GET', '/v1/whoami', { token: there })).status).toBe(401);
    expect((await login(good)).status).toBe(401);
    await hub.api('PUT', '/v1/accounts/lan', { body: { password: good } });
  });

  test('make tokens for programs, with less than their own rights and an end', async () => {
    nextMinute();
    const session = await sessionOf();
    const body = { name: 'bảng điện tử', expiresSeconds: 3600, permissions: ['unit.read'] };
    const { body: made } = await hub.api('POST', '/v1/tokens', { token: session, body });
    expect((await hub.api('GET', '/v1/units', { token: made.token })).body.units).toHaveLength(1);
    expect((await hub.api('GET', '/v1/devices', { token: made.token })).body).toMatchObject({ code: 'E_FORBIDDEN' });
    expect((await hub.api('POST', '/v1/tokens', { token: made.token, body })).status).toBe(403);
    expect((await hub.api('GET', '/v1/tokens', { token: session })).body.tokens).toMatchObject([{ name: body.name }]);
    expect((await hub.api('POST', `/v1/tokens/${made.id}/revoke`, { token: session })).status).toBe(200);
    expect((await hub.api('GET', '/v1/units', { token: made.token })).status).toBe(401);
    const { body: short } = await hub.api('POST', '/v1/tokens', {
      token: session,
      body: { ...body, expiresSeconds: 60 },
    });
    time.now += 61_000;
    expect((await hub.api('GET', '/v1/units', { token: short.token })).status).toBe(401);
  });

  test('are shut out at once when their account is disabled, with their tokens', async () => {
    nextMinute();
    const session = await sessionOf();
    const body = { name: 't', expiresSeconds: 3600 };
    const { body: made } = await hub.api('POST', '/v1/tokens', { token: session, body });
    await hub.api('PUT', '/v1/accounts/lan', { body: { disabled: true } });
    expect((await hub.api('GET', '/v1/units', { token: session })).status).toBe(401);
    expect((await hub.api('GET', '/v1/units', { token: made.token })).status).toBe(401);
    expect((await login(good)).body).toMatchObject({ code: 'E_LOGIN_REFUSED' });
    await hub.api('PUT', '/v1/accounts/lan', { body: { disabled: false } });
  });

  test('may have a one-time code asked for, which is good for one login', async () => {
    nextMinute();
    const token = await sessionOf();
    const secret = Buffer.from('12345678901234567890');
    const code = () => totpCode(secret, Math.floor(time.now / 30_000));
    const put = (body: object) => hub.api('PUT', '/v1/whoami/one-time-code', { token, body });
    expect((await put({ password: good, secret: toBase32(secret), code: '000000' })).status).toBe(401);
    expect((await put({ password: 'x', secret: toBase32(secret), code: code() })).status).toBe(401);
    expect((await put({ password: good, secret: toBase32(secret), code: code() })).status).toBe(200);
    expect((await login(good)).body).toMatchObject({ code: 'E_CODE_NEEDED' });
    const withCode = (given: string) =>
      hub.api('POST', '/v1/login', { body: { name: 'lan', password: good, code: given }, token: 'none' });
    expect((await withCode(code())).body).toMatchObject({ code: 'E_LOGIN_REFUSED' }); // used to switch it on
    nextMinute();
    expect((await withCode(code())).status).toBe(200);
    expect((await withCode(code())).body).toMatchObject({ code: 'E_LOGIN_REFUSED' });
    nextMinute();
    expect((await put({ password: good, secret: null, code: code() })).status).toBe(200);
    expect((await login(good)).status).toBe(200);
  });

  test('leave a trail without passwords or secrets', async () => {
    const { events } = (await hub.api('GET', '/v1/audit-log')).body;
    const actions = new Set(events.map(({ action }: { action: string }) => action));
    expect(actions).toEqual(
      new Set([
        ...['account.make', 'session.begin', 'session.end', 'account.password', 'account.change'],
        ...['token.make', 'token.revoke', 'account.one-time-code'],
      ]),
    );
    expect(JSON.stringify(events)).not.toMatch(/voi|thuyền|argon2/);
    expect((await hub.api('GET', '/v1/audit-log/verdict')).body).toMatchObject({ ok: true });
  });
});
