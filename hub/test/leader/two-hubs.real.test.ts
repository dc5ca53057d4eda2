import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer } from '../../../test/peers/index.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { connectAgent, isAck, type TestAgent } from '../support/agent.ts';
import { apiOf, enrol } from '../support/hub.ts';
import { boot, presence, printer, report } from '../support/sample.ts';
import { type HubProcess, startTwoHubs, type TwoHubs } from '../support/two-hubs.ts';

/** Faulty devices of each agent; a report holds 64 KiB. */
const devices = 100;
const broken = Array.from({ length: devices }, (_, index) => ({
  ...{ ...printer, key: `cups:p${index}`, name: `p${index}` },
  ...{ health: 'down' as const, reasons: ['media-empty'] },
}));

describeWithPeer(['initdb', 'postgres', 'psql'], 'two hubs on one database', () => {
  let hubs: TwoHubs;
  beforeAll(async () => {
    hubs = await startTwoHubs({ MOTCUA_HOLD_DOWN_SECONDS: '1', MOTCUA_LEASE_SECONDS: '2' });
  }, 60_000);
  afterAll(() => hubs?.[Symbol.asyncDispose]());

  const ask = async (statement: string) => (await hubs.server.sql(statement)).trim();
  const leads = () => ask("SELECT substr(holder, 1, 4) FROM leader WHERE duty = 'judging'");
  const leader = async (): Promise<[first: HubProcess, other: HubProcess]> => {
    const name = await waitUntil('one leads', leads);
    return name === 'hub1' ? [hubs.hub1, hubs.hub2] : [hubs.hub2, hubs.hub1];
  };
  const tickets = () => ask('SELECT count(*), count(DISTINCT device_id) FROM ticket');
  const opened = () => ask("SELECT count(*), count(DISTINCT ticket) FROM ticket_event WHERE type = 'opened'");
  /** An agent of each hub, whose devices all fail. */
  const breakAll = async (letter: string): Promise<TestAgent[]> => {
    const agents = await Promise.all(
      [hubs.hub1, hubs.hub2].map(async ({ mqttUrl }) => connectAgent(mqttUrl, await enrol(apiOf(hubs.hub1.dataDir)))),
    );
    for (const agent of agents) {
      await agent.publish(Buffer.from(JSON.stringify({ ...presence, boot: boot(letter) })), 'presence');
      await agent.report({ ...report, boot: boot(letter), devices: broken });
    }
    await Promise.all(agents.map((agent) => agent.until(isAck(1))));
    return agents;
  };

  test('open one ticket for each of many faults, though both heard of them and both judge', async () => {
    const agents = await breakAll('a');
    // The same again, to whichever comes first: what has held its time is judged by ingest too, and that is on both hubs.
    const again = broken.map((device) => ({ ...device, reasons: ['media-jam'] }));
    for (const seq of [2, 3, 4]) {
      await sleep(400);
      await Promise.all(agents.map((agent) => agent.report({ ...report, boot: boot('a'), seq, devices: again })));
    }
    const due = `${2 * devices}|${2 * devices}`;
    await waitUntil('all have their ticket', tickets, { good: (seen) => seen === due });
    expect(await opened()).toBe(due);
    for (const agent of agents) await agent[Symbol.asyncDispose]();
  });

  test('tell an agent of the one what was wanted of it at the other', async () => {
    const who = await enrol(apiOf(hubs.hub1.dataDir));
    await using agent = await connectAgent(hubs.hub2.mqttUrl, who);
    await waitUntil('it is greeted', () => agent.desired.length > 0);
    const mqttUrls = [hubs.hub2.mqttUrl, hubs.hub1.mqttUrl];
    const put = await apiOf(hubs.hub1.dataDir)('PUT', `/v1/agents/${who.agent}/desired`, { body: { mqttUrls } });
    expect(put.status).toBe(200);
    await waitUntil('it is told', () => agent.desired.at(-1)?.version === put.body.version);
    expect(agent.desired.at(-1)?.mqttUrls).toEqual(mqttUrls);
  });

  test('go on when the one that leads is stopped, and when it wakes up it opens nothing twice', async () => {
    const [first, other] = await leader();
    const before = Number(await ask('SELECT count(*) FROM ticket'));
    const agents = await breakAll('b');
    first.signal('SIGSTOP');
    try {
      await waitUntil('the other leads', leads, { good: (name) => name === other.name, within: 30_000 });
      const due = `${before + 2 * devices}|${before + 2 * devices}`;
      await waitUntil('all have their ticket', tickets, { good: (seen) => seen === due, within: 30_000 });
    } finally {
      first.signal('SIGCONT');
    }
    await sleep(3000);
    const due = `${before + 2 * devices}|${before + 2 * devices}`;
    expect(await tickets()).toBe(due);
    expect(await opened()).toBe(due);
    expect(await leads()).toBe(other.name);
    for (const agent of agents) await agent[Symbol.asyncDispose]();
  }, 90_000);
});
