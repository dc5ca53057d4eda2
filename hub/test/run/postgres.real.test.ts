import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, type Postgres, startPostgres, waitUntil } from '../../../test/peers/index.ts';
import { connectAgent, isAck } from '../support/agent.ts';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { report } from '../support/sample.ts';

describeWithPeer(['initdb', 'postgres', 'psql'], 'a hub on PostgreSQL', () => {
  let server: Postgres;
  let data: Awaited<ReturnType<typeof makeData>>;
  let hub: TestHub;
  beforeAll(async () => {
    server = await startPostgres({ durable: true });
    const store = { url: server.url(), passwordFile: server.passwordFile };
    data = await makeData(undefined, undefined, store);
    hub = await startHub(data.dataDir);
  }, 60_000);
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    data?.[Symbol.dispose]();
    await server?.[Symbol.asyncDispose]();
  });

  const stored = async (agent: string) =>
    (await server.sql(`SELECT count(*), max(seq) FROM report WHERE agent = '${agent}'`)).trim();

  test('enrols, takes reports once, tells what it saw, and keeps its audit log', async () => {
    const who = await hub.enrol();
    await using agent = await connectAgent(hub.mqttUrl, who);
    for (const seq of [1, 2, 2, 1, 3]) await agent.report({ ...report, seq });
    await agent.until(isAck(3));
    expect(await stored(who.agent)).toBe('3|3');
    const { body } = await hub.api('GET', `/v1/devices?agent=${who.agent}`);
    expect(body.devices).toMatchObject([{ key: 'cups:counter1', observed: true }]);
    expect((await hub.api('GET', '/v1/audit-log/verdict')).body).toMatchObject({ ok: true, events: 2 });
    expect((await hub.api('GET', '/v1/status')).body).toMatchObject({ units: 1, agents: { total: 1 } });
  });

  test('numbers what many do at once without a gap', async () => {
    await Promise.all(Array.from({ length: 6 }, () => hub.enrol()));
    expect((await hub.api('GET', '/v1/audit-log/verdict')).body).toMatchObject({ ok: true, events: 14 });
  });

  test('acknowledges nothing while the server is down, goes on when it is back, and loses nothing', async () => {
    const who = await hub.enrol();
    await using agent = await connectAgent(hub.mqttUrl, who);
    await agent.report({ ...report, seq: 1 });
    await agent.until(isAck(1));
    await server.server.kill();
    for (const seq of [2, 3, 4]) await agent.report({ ...report, seq });
    await waitUntil('the hub says so', async () => (await hub.api('GET', '/readyz')).status !== 200);
    expect(agent.answers.some(isAck(2))).toBe(false);
    await server.server.start();
    await agent.until(isAck(4));
    expect(await stored(who.agent)).toBe('4|4');
    await waitUntil('it is ready again', async () => (await hub.api('GET', '/readyz')).status === 200);
  }, 40_000);

  test('shares its database with a second hub, and each report is recorded once', async () => {
    const who = await hub.enrol();
    const other = await startSecond(data.dataDir);
    try {
      await using one = await connectAgent(hub.mqttUrl, who);
      await using two = await connectAgent(other.mqttUrl, who);
      const sent = Array.from({ length: 60 }, (_, index) => ({ ...report, seq: index + 1 }));
      await Promise.all(sent.flatMap((each) => [one.report(each), two.report(each)]));
      await Promise.all([one.until(isAck(60)), two.until(isAck(60))]);
      expect(await stored(who.agent)).toBe('60|60');
    } finally {
      await other[Symbol.asyncDispose]();
    }
  });
});

/** Another hub of the same installation, as on another site: its own folder, the same authority and database. */
async function startSecond(dataDir: string): Promise<TestHub & { folder: string }> {
  const { cp, mkdtemp, rm } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const folder = await mkdtemp(join(dataDir, '..', 'second-'));
  for (const name of ['ca', 'store.json', 'admin.token'])
    await cp(join(dataDir, name), join(folder, name), { recursive: true });
  const hub = await startHub(folder);
  return {
    ...hub,
    folder,
    async [Symbol.asyncDispose]() {
      await hub[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
