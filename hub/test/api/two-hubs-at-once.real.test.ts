import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer } from '../../../test/peers/index.ts';
import { tryLease } from '../../src/store/index.ts';
import { openPostgresStore } from '../../src/store/postgres/open-store.ts';
import { connectAgent, isAck } from '../support/agent.ts';
import { listen } from '../support/events.ts';
import { apiOf, enrol } from '../support/hub.ts';
import { makeRequest } from '../support/keys.ts';
import { boot, printer, report } from '../support/sample.ts';
import { startTwoHubs, type TwoHubs } from '../support/two-hubs.ts';

describeWithPeer(['initdb', 'postgres', 'psql'], 'two hubs that write at once', () => {
  let hubs: TwoHubs;
  beforeAll(async () => {
    hubs = await startTwoHubs({ MOTCUA_ENROL_PER_MINUTE: '10000', MOTCUA_HOLD_DOWN_SECONDS: '0' });
  }, 60_000);
  afterAll(() => hubs?.[Symbol.asyncDispose]());

  const sql = async (statement: string) => (await hubs.server.sql(statement)).trim();
  const apis = () => [apiOf(hubs.hub1.dataDir), apiOf(hubs.hub2.dataDir)] as const;
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

  test('let in as many agents as a token has uses, and number what was done without a gap', async () => {
    const before = Number(await sql('SELECT count(*) FROM agent'));
    const asked = { unit: '00364', uses: 5, expiresSeconds: 600 };
    const { body: made } = await apis()[0]('POST', '/v1/agent-tokens', { body: asked });
    const requests = await Promise.all(Array.from({ length: 40 }, () => makeRequest()));
    const answers = await Promise.all(
      requests.map(({ csr }, index) => {
        const body = { token: made.token, csr, host: { hostname: `quay-${index}`, os: 'Debian' } };
        return at(apis(), index)('POST', '/v1/enrol', { body });
      }),
    );
    const good = answers.filter(({ status }) => status === 200);
    expect(good).toHaveLength(5);
    expect(new Set(good.map(({ body }) => body.agent)).size).toBe(5);
    for (const { body, status } of answers)
      if (status !== 200) expect(body).toMatchObject({ code: 'E_TOKEN_REFUSED', params: { why: 'used up' } });
    expect(Number(await sql('SELECT count(*) FROM agent'))).toBe(before + 5);
    expect(await sql('SELECT max(uses_left) FROM enrol_token')).toBe('0');
    for (const api of apis()) expect((await api('GET', '/v1/audit-log/verdict')).body).toMatchObject({ ok: true });
    expect(await sql('SELECT max(seq) - count(*) FROM audit_event')).toBe('0');
  }, 60_000);

  test('do what comes with one key once, whichever is asked', async () => {
    const count = () => sql('SELECT count(*) FROM enrol_token');
    const before = Number(await count());
    const headers = { 'idempotency-key': 'at-two-hubs-at-once' };
    const asking = { body: { unit: '00364', uses: 1, expiresSeconds: 600 }, headers };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => at(apis(), index)('POST', '/v1/agent-tokens', asking)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ body }) => body.token)).size).toBe(1);
    expect(Number(await count())).toBe(before + 1);
  });

  test('change one thing from one state once', async () => {
    const path = '/v1/units/00364/targets';
    const { headers } = await apis()[0]('GET', path);
    const asking = { body: { presence: [] }, headers: { 'if-match': String(headers.etag) } };
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => at(apis(), index)('PUT', path, asking)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(412)]);
  });

  test('give one lease, with a number that only rises', async () => {
    const open = () => openPostgresStore({ url: hubs.server.url(), passwordFile: hubs.server.passwordFile });
    const stores = [await open(), await open()];
    try {
      for (const round of [1, 2, 3]) {
        const tries = Array.from({ length: 16 }, (_, index) =>
          tryLease(at(stores, index), { duty: 'test', me: `${round}/${index}`, leaseMs: 1, now: Date.now }),
        );
        const got = (await Promise.all(tries)).filter((lease) => lease !== null);
        // The lease of a millisecond ends among those that try, so more than one may follow, each with a number of its own.
        expect(got.length).toBeGreaterThan(0);
        expect(new Set(got.map(({ token }) => token)).size).toBe(got.length);
      }
      const tries = Array.from({ length: 16 }, (_, index) =>
        tryLease(at(stores, index), { duty: 'long', me: `${index}`, leaseMs: 600_000, now: Date.now }),
      );
      expect((await Promise.all(tries)).filter((lease) => lease !== null)).toMatchObject([{ token: 1 }]);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  });

  test('number tickets once, however many are opened at both', async () => {
    const devices = Array.from({ length: 40 }, (_, index) => ({
      ...{ ...printer, key: `cups:q${index}`, name: `q${index}`, health: 'down' as const, reasons: ['offline'] },
    }));
    const agents = await Promise.all(
      Array.from({ length: 6 }, async (_, index) =>
        connectAgent(at([hubs.hub1, hubs.hub2], index).mqttUrl, await enrol(apis()[0])),
      ),
    );
    await Promise.all(agents.map((agent) => agent.report({ ...report, devices })));
    await Promise.all(agents.map((agent) => agent.until(isAck(1, boot()))));
    await expect
      .poll(() => sql('SELECT count(*), count(DISTINCT number), count(DISTINCT device_id) FROM ticket'), {
        timeout: 30_000,
      })
      .toBe('240|240|240');
    expect(await sql("SELECT count(*) FROM ticket_event WHERE type = 'opened'")).toBe('240');
    for (const agent of agents) await agent[Symbol.asyncDispose]();
  }, 60_000);

  test('tell by one what the other heard, once, also after the connection for it was lost', async () => {
    const { hub1, hub2, server } = hubs;
    const caller = {
      ca: readFileSync(join(hub2.dataDir, 'ca', 'ca.pem'), 'utf8'),
      token: readFileSync(join(hub2.dataDir, 'admin.token'), 'utf8').trim(),
    };
    await using stream = await listen(`${hub2.httpUrl}/v1/events`, caller);
    const who = await enrol(apis()[0]);
    await using agent = await connectAgent(hub1.mqttUrl, who);
    const told = () => stream.heard.filter(({ event, data }) => event === 'device.health' && data.agent === who.agent);
    const healths = () => told().map(({ data }) => data.health);
    const say = async (seq: number, health: 'ok' | 'down') => {
      await agent.report({
        ...report,
        seq,
        devices: [{ ...printer, health, reasons: health === 'ok' ? [] : ['offline'] }],
      });
      await agent.until(isAck(seq, boot()));
      await stream.until(() => told().length >= seq);
    };
    await say(1, 'down');
    await say(2, 'ok');
    const cut = `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`;
    expect((await server.sql(cut)).trim()).toBe('1');
    await say(3, 'down');
    await say(4, 'ok');
    expect(healths()).toEqual(['down', 'ok', 'down', 'ok']);
    expect(new Set(told().map(({ id }) => id)).size).toBe(4);
  }, 60_000);
});
