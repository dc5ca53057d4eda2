import { setTimeout as sleep } from 'node:timers/promises';
import { connectAsync } from 'mqtt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer } from '../../../test/peers/index.ts';
import { connectAgent, optionsOf, type TestAgent } from '../support/agent.ts';
import { apiOf, type Enrolled, enrol } from '../support/hub.ts';
import { type HubProcess, startTwoHubs, type TwoHubs } from '../support/two-hubs.ts';

describeWithPeer(['initdb', 'postgres', 'psql'], 'revocation with two hubs on one database', () => {
  let hubs: TwoHubs;
  beforeAll(async () => {
    hubs = await startTwoHubs();
  }, 60_000);
  afterAll(() => hubs?.[Symbol.asyncDispose]());

  const at = ({ dataDir }: HubProcess) => apiOf(dataDir);
  const closing = ({ client }: TestAgent) => new Promise<void>((resolve) => client.once('close', () => resolve()));
  const refused = async ({ mqttUrl }: HubProcess, who: Enrolled) => {
    const code = await connectAsync(mqttUrl, optionsOf(who)).then(
      (client) => client.end(true) && 'let in',
      (error: { code?: number }) => error.code,
    );
    return code;
  };

  test.each(['revoke', 'retire'])('%s at the one cuts connections of both, and none of anybody else', async (how) => {
    const { hub1, hub2 } = hubs;
    const [stolen, other] = [await enrol(at(hub1)), await enrol(at(hub1))];
    // The thief's copy at the other hub, as well as the PC itself.
    const [pc, copy, quiet] = await Promise.all([
      connectAgent(hub1.mqttUrl, stolen),
      connectAgent(hub2.mqttUrl, stolen),
      connectAgent(hub2.mqttUrl, other),
    ]);
    const closed = [pc, copy].map(closing);
    const { status } = await at(hub1)('POST', `/v1/agents/${stolen.agent}/${how}`, { body: { reason: 'mất máy' } });
    expect(status).toBe(200);
    await Promise.all(closed);
    expect([await refused(hub1, stolen), await refused(hub2, stolen)]).toEqual([5, 5]);
    await sleep(2500);
    expect(quiet.client.connected).toBe(true);
    quiet.client.end(true);
  });

  test('a hub that was stopped meanwhile cuts when it wakes up', async () => {
    const { hub1, hub2 } = hubs;
    const stolen = await enrol(at(hub1));
    const copy = await connectAgent(hub2.mqttUrl, stolen);
    const closed = closing(copy);
    hub2.signal('SIGSTOP');
    try {
      await at(hub1)('POST', `/v1/agents/${stolen.agent}/revoke`, { body: { reason: 'mất máy' } });
      await sleep(1000);
      expect(copy.client.connected).toBe(true);
    } finally {
      hub2.signal('SIGCONT');
    }
    await closed;
    expect(await refused(hub2, stolen)).toBe(5);
  });
});
