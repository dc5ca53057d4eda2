import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectAgent, isAck, type TestAgent } from '../support/agent.ts';
import { type Enrolled, makeData, startHub, type TestHub } from '../support/hub.ts';
import { boot, bytes, pc, presence, printer, report } from '../support/sample.ts';

let data: Awaited<ReturnType<typeof makeData>>;
let hub: TestHub;
let who: Enrolled;
let agent: TestAgent;
beforeAll(async () => {
  data = await makeData();
  hub = await startHub(data.dataDir);
  who = await hub.enrol();
  agent = await connectAgent(hub.mqttUrl, who);
});
afterAll(async () => {
  await agent?.[Symbol.asyncDispose]();
  await hub?.[Symbol.asyncDispose]();
  data?.[Symbol.dispose]();
});

/** By key; the interface gives them in the order of their ids, which are hashes. */
const devices = async (): Promise<{ key: string }[]> => {
  const { body } = await hub.api('GET', `/v1/devices?agent=${who.agent}`);
  return body.devices.toSorted((a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1));
};

describe('a report, from the wire to the API', () => {
  test('an agent that connects is told what is wanted of it', async () => {
    await expect.poll(() => agent.desired).toMatchObject([{ version: 1, intervals: { heartbeatSeconds: 60 } }]);
  });

  test('is acknowledged once it is committed, and its devices are there', async () => {
    await agent.publish(bytes(presence), 'presence');
    await agent.report({ ...report, pc });
    await agent.until(isAck(1, boot()));
    expect(await devices()).toMatchObject([
      { key: 'cups:counter1', kind: 'printer', unit: '00364', health: 'ok', observed: true, declared: false },
      { key: 'pc', kind: 'pc', name: 'quay-1', health: 'ok' },
    ]);
    const { body } = await hub.api('GET', `/v1/agents/${who.agent}`);
    expect(body).toMatchObject({ online: true, unit: '00364', seq: 1, boot: boot(), version: '0.1.0', health: 'ok' });
  });

  test('sent twice counts once and is acknowledged twice', async () => {
    const before = agent.answers.length;
    await agent.report({ ...report, pc });
    await expect.poll(() => agent.answers.length).toBe(before + 1);
    expect(agent.answers.at(-1)).toMatchObject({ type: 'ack', seq: 1 });
  });

  test('a damaged one is refused by its hash, kept, and the next one goes through', async () => {
    await agent.publish(Buffer.from('{"v":1,'));
    await agent.publish(bytes({ ...report, seq: 7, kind: 'half' }));
    const notJson = await agent.until((answer) => answer.type === 'refused' && answer.code === 'E_MESSAGE_NOT_JSON');
    expect(notJson).toMatchObject({ boot: null, seq: null });
    const invalid = await agent.until((answer) => answer.type === 'refused' && answer.code === 'E_MESSAGE_INVALID');
    expect(invalid).toMatchObject({ boot: boot(), seq: 7 });
    const { body } = await hub.api('GET', '/v1/quarantine');
    expect(body.messages).toHaveLength(2);
    await agent.report({ ...report, seq: 8, devices: [{ ...printer, health: 'down', reasons: ['media-empty'] }] });
    await agent.until(isAck(8));
    expect((await devices())[0]).toMatchObject({ health: 'down', reasons: ['media-empty'] });
  });

  test('one that is too large is refused by name as long as it can be read', async () => {
    await agent.publish(bytes({ ...report, seq: 9, junk: 'x'.repeat(70_000) }));
    const refused = await agent.until((answer) => answer.type === 'refused' && answer.code === 'E_MESSAGE_TOO_LARGE');
    expect(refused).toMatchObject({ seq: 9 });
  });

  test('devices of an agent that is gone are unknown, not ok', async () => {
    await using gone = await connectAgent(hub.mqttUrl, await hub.enrol());
    const id = String(gone.client.options.clientId);
    await gone.publish(bytes(presence), 'presence');
    await gone.report(report);
    await gone.until(isAck(1));
    await gone.publish(bytes({ ...presence, state: 'offline' }), 'presence');
    const seen = async () => (await hub.api('GET', `/v1/devices?agent=${id}`)).body.devices[0];
    await expect.poll(seen).toMatchObject({ health: 'unknown', reasons: ['agent-offline'], lastHealth: 'ok' });
    await gone.publish(bytes({ ...presence, state: 'offline', goodbye: 'shutdown' }), 'presence');
    await expect.poll(seen).toMatchObject({ health: 'unknown', reasons: ['pc-off'], lastHealth: 'ok' });
    expect((await hub.api('GET', '/v1/status')).body.agents).toMatchObject({ off: 1 });
  });
});
