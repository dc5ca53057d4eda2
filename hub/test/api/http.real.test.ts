import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectAgent, isAck } from '../support/agent.ts';
import { listen } from '../support/events.ts';
import { startHub, type TestHub } from '../support/hub.ts';
import { onBothStores } from '../support/on-both-stores.ts';
import { boot, bytes, presence, printer, report } from '../support/sample.ts';
import { twoWards } from '../support/two-wards.ts';

onBothStores('what the HTTP interface promises beyond its answers', (make) => {
  let data: Awaited<ReturnType<typeof make>>;
  let hub: TestHub;
  const password = 'bốn con voi đi dạo';

  beforeAll(async () => {
    data = await make();
    hub = await startHub(data.dataDir, { settings: { loginPerMinute: 1000 } });
    for (const name of ['an', 'binh', 'chi'])
      await hub.api('POST', '/v1/accounts', { body: { name, display: name, password, grants: [] } });
  }, 60_000);
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    data?.[Symbol.dispose]();
  });

  test('a list comes in pages, each beginning where the one before ended', async () => {
    const first = await hub.api('GET', '/v1/accounts?limit=2');
    const second = await hub.api('GET', `/v1/accounts?limit=2&cursor=${first.body.next}`);
    expect(first.body.accounts.map(({ name }: { name: string }) => name)).toEqual(['an', 'binh']);
    expect(second.body.accounts.map(({ name }: { name: string }) => name)).toEqual(['chi']);
    expect(second.body.next).toBeNull();
    expect((await hub.api('GET', '/v1/accounts?cursor=x')).body.code).toBe('E_CURSOR_INVALID');
  });

  test('the audit log goes on after the last event of a page', async () => {
    const first = await hub.api('GET', '/v1/audit-log?limit=2');
    const { body } = await hub.api('GET', `/v1/audit-log?limit=1000&cursor=${first.body.next}`);
    expect(first.body.events.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2]);
    expect(body.events[0].seq).toBe(3);
    expect(body.next).toBeNull();
  });

  test('who has an answer already is told so and gets nothing again', async () => {
    const { headers } = await hub.api('GET', '/v1/accounts/an');
    const again = await hub.api('GET', '/v1/accounts/an', { headers: { 'if-none-match': `"x", W/${headers.etag}` } });
    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
    expect((await hub.api('GET', '/v1/accounts/an', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });

  test.each([
    ['/v1/accounts/an', '/v1/accounts/an', { display: 'An' }, { display: 'Ân' }],
    ['/v1/units/00364/targets', '/v1/units/00364/targets', { presence: [] }, { presence: [] }],
  ])('of two who change %s from the same state the second is told to read again', async (read, path, one, other) => {
    const { headers } = await hub.api('GET', read);
    const ifMatch = { 'if-match': String(headers.etag) };
    const both = await Promise.all([
      hub.api('PUT', path, { body: one, headers: ifMatch }),
      hub.api('PUT', path, { body: other, headers: ifMatch }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 412)?.body.code).toBe('E_PRECONDITION_FAILED');
    const { headers: now } = await hub.api('GET', read);
    expect((await hub.api('PUT', path, { body: one, headers: { 'if-match': String(now.etag) } })).status).toBe(200);
  });

  test('the configuration of an agent is changed only from the state that was read', async () => {
    const { agent } = await hub.enrol();
    const path = `/v1/agents/${agent}/desired`;
    const { headers } = await hub.api('GET', path);
    const asking = { body: { forget: [] }, headers: { 'if-match': String(headers.etag) } };
    expect((await hub.api('PUT', path, asking)).status).toBe(200);
    expect((await hub.api('PUT', path, asking)).status).toBe(412);
  });

  test('a request that comes twice with one key is done once, and another one with that key is refused', async () => {
    const headers = { 'idempotency-key': 'c0ffee00-c0ffee-c0ffee' };
    const asking = { body: { unit: '00364', uses: 1, expiresSeconds: 600 }, headers };
    const answers = await Promise.all([1, 2, 3].map(() => hub.api('POST', '/v1/agent-tokens', asking)));
    // Whoever comes while the first is being handled waits for its answer.
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const again = await hub.api('POST', '/v1/agent-tokens', asking);
    for (const { body } of answers) expect(body).toEqual(again.body);
    const other = await hub.api('POST', '/v1/agent-tokens', { ...asking, body: { ...asking.body, uses: 2 } });
    expect([other.status, other.body.code]).toEqual([422, 'E_IDEMPOTENCY_KEY_REUSED']);
    const { body } = await hub.api('GET', '/v1/audit-log?limit=1000');
    const made = body.events.filter(({ action }: { action: string }) => action === 'enrol-token.make');
    const before = body.events.filter(({ action }: { action: string }) => action === 'agent.enrol');
    expect(made.length - before.length).toBe(1);
    // The answer holds a secret that is told once: the database must not.
    const secret = String(again.body.token).split('.')[1] ?? '';
    expect(secret.length).toBeGreaterThan(30);
    expect(await data.stored()).not.toContain(secret);
  });

  test('a request that failed may come again with its key; a key that can be guessed is refused', async () => {
    const headers = { 'idempotency-key': 'deadbeef-deadbeef' };
    const bad = { body: { unit: 'nowhere', uses: 1, expiresSeconds: 600 }, headers };
    expect((await hub.api('POST', '/v1/agent-tokens', bad)).status).toBe(404);
    const good = { body: { unit: '00364', uses: 1, expiresSeconds: 600 }, headers };
    expect((await hub.api('POST', '/v1/agent-tokens', good)).status).toBe(200);
    const short = await hub.api('POST', '/v1/agent-tokens', { ...good, headers: { 'idempotency-key': '1' } });
    expect(short.body.code).toBe('E_IDEMPOTENCY_KEY_INVALID');
  });

  test('who asks too much has to wait, others do not', async () => {
    using other = await make();
    await using small = await startHub(other.dataDir, { settings: { requestsPerMinute: 3 } });
    const asked = await Promise.all([1, 2, 3, 4].map(() => small.api('GET', '/v1/whoami')));
    const refused = asked.filter(({ status }) => status === 429);
    expect(refused.map(({ body }) => body.code)).toEqual(['E_TOO_MANY_REQUESTS']);
    expect(Number(refused[0]?.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await small.api('GET', '/livez')).status).toBe(200);
  });

  test('Prometheus gets what was counted, in the words that it reads', async () => {
    const { agent: who, ...keys } = await hub.enrol();
    await using agent = await connectAgent(hub.mqttUrl, { agent: who, ...keys });
    await agent.publish(bytes(presence), 'presence');
    await agent.report(report);
    await agent.report(report);
    await agent.until(isAck(1, boot()));
    const { status, type, body } = await hub.api('GET', '/metrics');
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const value = (series: string) =>
      Number(
        String(body)
          .split('\n')
          .find((line) => line.startsWith(`${series} `))
          ?.slice(series.length),
      );
    expect(value('motcua_hub_ready')).toBe(1);
    expect(value('motcua_ingest_reports_total{outcome="committed"}')).toBeGreaterThan(0);
    expect(value('motcua_ingest_ack_latency_seconds_count')).toBeGreaterThan(0);
    expect(value('motcua_agents{state="online"}')).toBeGreaterThan(0);
    expect(value('motcua_devices{health="down"}')).toBe(0);
    expect(value('motcua_certificate_expiry_timestamp_seconds{certificate="server"}')).toBeGreaterThan(
      Date.now() / 1000,
    );
    expect(value('motcua_http_requests_total{method="GET",status="2xx"}')).toBeGreaterThan(0);
    expect(body).not.toContain(who);
    expect((await hub.api('GET', '/metrics', { token: 'x'.repeat(43) })).status).toBe(401);
  });

  test('a stream tells what happens, and after a break goes on where it was', async () => {
    const who = await hub.enrol();
    const url = `${hub.httpUrl}/v1/events`;
    const caller = {
      ca: readFileSync(join(data.dataDir, 'ca', 'ca.pem'), 'utf8'),
      token: readFileSync(join(data.dataDir, 'admin.token'), 'utf8').trim(),
    };
    await using stream = await listen(url, caller);
    expect([stream.status, stream.type]).toEqual([200, 'text/event-stream']);
    await using agent = await connectAgent(hub.mqttUrl, who);
    await agent.report({ ...report, devices: [{ ...printer, health: 'down', reasons: ['offline'] }] });
    await agent.until(isAck(1, boot()));
    const isOurs = ({ event, data }: { event: string; data: Record<string, unknown> }) =>
      event === 'device.health' && data.agent === who.agent;
    const seen = (await stream.until((events) => events.some(isOurs))).find(isOurs);
    expect(seen?.data).toMatchObject({ agent: who.agent, health: 'down', kind: 'printer', unit: '00364' });
    await stream[Symbol.asyncDispose]();

    await agent.report({ ...report, seq: 2 });
    await agent.until(isAck(2, boot()));
    await using later = await listen(url, { ...caller, lastEventId: seen?.id ?? '' });
    const next = (await later.until((events) => events.some(isOurs))).find(isOurs);
    expect(next).toMatchObject({ event: 'device.health', data: { agent: who.agent, health: 'ok' } });
    expect(later.raw()).toContain('retry: 3000\n\n');
  });

  test('a hub that is told to stop ends its streams at once and says why', async () => {
    using other = await make();
    const small = await startHub(other.dataDir);
    const caller = {
      ca: readFileSync(join(other.dataDir, 'ca', 'ca.pem'), 'utf8'),
      token: readFileSync(join(other.dataDir, 'admin.token'), 'utf8').trim(),
    };
    await using stream = await listen(`${small.httpUrl}/v1/events`, caller);
    await expect.poll(() => stream.raw()).toContain('retry:');
    const order: string[] = [];
    const stopped = small[Symbol.asyncDispose]().then(() => order.push('hub'));
    await stream.ended.then(() => order.push('stream'));
    expect(stream.raw()).toContain(': the hub stops');
    await stopped;
    expect(order).toEqual(['stream', 'hub']);
  });

  test('who may see one ward hears nothing of another', async () => {
    using other = await make(twoWards);
    await using small = await startHub(other.dataDir);
    const grants = [{ role: 'viewer', unit: '001' }];
    await small.api('POST', '/v1/accounts', { body: { name: 'lan', display: 'Lan', password, grants } });
    const login = await small.api('POST', '/v1/login', { body: { name: 'lan', password } });
    const ca = readFileSync(join(other.dataDir, 'ca', 'ca.pem'), 'utf8');
    await using stream = await listen(`${small.httpUrl}/v1/events`, { ca, token: login.body.token });
    const [inside, outside] = [await small.enrol('00001'), await small.enrol('00002')];
    for (const who of [outside, inside]) {
      await using agent = await connectAgent(small.mqttUrl, who);
      await agent.report(report);
      await agent.until(isAck(1, boot()));
    }
    await stream.until((events) => events.some(({ data: of }) => of.agent === inside.agent));
    expect(stream.raw()).not.toContain(outside.agent);
    expect(stream.raw()).not.toContain('00002');
  });
});
