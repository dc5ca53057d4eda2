import { agentTopic, type Report } from '@motcua/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer } from '../peers/index.ts';
import {
  type BareAgent,
  emptyReport,
  enrolBareAgent,
  presence,
  printerKey,
  printerReport,
} from '../support/bare-agent.ts';
import { untilDevice, untilTicket } from '../support/fleet.ts';
import { makeInstallation, type RunningHub, type TestInstallation } from '../support/installation.ts';
import { waitUntil } from '../support/wait-until.ts';

interface Quarantined {
  agent: string | null;
  topic: string;
  sha256: string;
  code: string;
  bytes: number;
  count: number;
}

const boot = 'b007'.repeat(8);
const printerBoot = 'dead'.repeat(8);

describeWithPeer(['openssl'], 'on the wire', () => {
  const stack = new AsyncDisposableStack();
  let office: TestInstallation;
  let hub: RunningHub;
  let bare: BareAgent;
  let seq = 0;

  beforeAll(async () => {
    office = stack.use(await makeInstallation({ name: 'bad-messages' }));
    hub = await office.startHub({ env: { MOTCUA_HOLD_DOWN_SECONDS: '0', MOTCUA_HEALTHY_READINGS: '3' } });
    bare = stack.use(await enrolBareAgent({ client: hub.client, folder: office.folder }));
  });
  afterAll(() => stack.disposeAsync());

  const quarantine = async (): Promise<Quarantined[]> =>
    ((await hub.client.ask('GET', '/v1/quarantine')).body as { messages: Quarantined[] }).messages;

  /** A sound report goes through after whatever came before it. */
  async function expectTheRestGoesOn(): Promise<void> {
    seq += 1;
    const report = emptyReport(boot, seq);
    await bare.publish(JSON.stringify(report));
    await bare.untilAcked(report);
  }

  const sound = () => emptyReport('f00d'.repeat(8), 7);
  const oversized = (bytes: number) => JSON.stringify({ ...sound(), padding: 'x'.repeat(bytes) });

  test.each<[string, string | Uint8Array, string]>([
    ['words', 'Xin chào', 'E_MESSAGE_NOT_JSON'],
    ['nothing', '', 'E_MESSAGE_NOT_JSON'],
    ['a report cut in the middle', JSON.stringify(sound()).slice(0, 80), 'E_MESSAGE_NOT_JSON'],
    ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xc3, 0x28, 0x22), 'E_MESSAGE_NOT_JSON'],
    ['a sequence in words', JSON.stringify({ ...sound(), seq: 'seven' }), 'E_MESSAGE_INVALID'],
    ['a list where an object was due', '[]', 'E_MESSAGE_INVALID'],
    ['a report of a version to come', JSON.stringify({ ...sound(), v: 9 }), 'E_MESSAGE_INVALID'],
    ['a device without a key', JSON.stringify({ ...sound(), devices: [{ health: 'ok' }] }), 'E_MESSAGE_INVALID'],
    ['a report of 70 KB', oversized(70_000), 'E_MESSAGE_TOO_LARGE'],
  ])('%s is kept in quarantine with its reason, refused by name, and the rest goes on', async (_, payload, code) => {
    await bare.publish(payload);
    const refused = await bare.untilRefused(payload);
    expect(refused.code).toBe(code);
    const kept = (await quarantine()).filter(({ sha256 }) => sha256 === refused.sha256);
    expect(kept).toMatchObject([{ agent: bare.id, code, count: 1 }]);
    await expectTheRestGoesOn();
  });

  test('a refusal names boot and sequence where the message is sound enough to say', async () => {
    const payload = JSON.stringify({ ...sound(), kind: 'neither' });
    await bare.publish(payload);
    expect(await bare.untilRefused(payload)).toMatchObject({ boot: sound().boot, seq: 7 });
  });

  test('the same bad message twice is kept once and counted twice', async () => {
    await bare.publish('again and again');
    await bare.publish('again and again');
    const { sha256 } = await bare.untilRefused('again and again');
    await waitUntil('both are counted', quarantine, {
      good: (rows) => rows.some((row) => row.sha256 === sha256 && row.count === 2),
    });
  });

  test.each([
    ["under another agent's name", 'motcua/v1/agents/somebody-else/report', 'E_MESSAGE_FOREIGN'],
    ['on a topic that only the hub writes', 'motcua/v1/agents/SELF/ack', 'E_MESSAGE_FOREIGN'],
    ['on a topic of its own invention', 'motcua/v2/anything', 'E_MESSAGE_FOREIGN'],
  ])('a message %s cuts its sender off, is kept, and the sender may come back', async (_, where, code) => {
    const topic = where.replace('SELF', bare.id);
    expect(await bare.publish(JSON.stringify(sound()), topic)).toBe('cut off');
    await waitUntil('it is kept', quarantine, {
      good: (rows) => rows.some((row) => row.topic === topic && row.agent === bare.id && row.code === code),
    });
    await bare.comeBack();
    await expectTheRestGoesOn();
    expect((await hub.client.agents()).map(({ id }) => id)).toEqual([bare.id]);
  });

  test('a message of a megabyte cuts its sender off before it is whole, and its beginning is kept', async () => {
    expect(await bare.publish(oversized(1_000_000))).toBe('cut off');
    await waitUntil('it is kept', quarantine, {
      good: (rows) => rows.some(({ code, bytes }) => code === 'E_MESSAGE_TOO_LARGE' && bytes > 1_000_000),
    });
    await bare.comeBack();
    await expectTheRestGoesOn();
  });

  test('nobody is told what the hub tells others', async () => {
    expect(await bare.maySubscribe('motcua/v1/agents/+/ack')).toBe(false);
    expect(await bare.maySubscribe('#')).toBe(false);
  });

  test('the same report ten times counts once and is acknowledged each time', async () => {
    seq += 1;
    const report = emptyReport(boot, seq);
    for (let time = 0; time < 10; time += 1) await bare.publish(JSON.stringify(report));
    await bare.untilAcked(report);
    await expectTheRestGoesOn();
    expect(await hub.client.agents()).toMatchObject([{ boot, seq }]);
  });

  test('a healthy reading that comes ten times counts once, and does not close a ticket', async () => {
    const say = async (report: Report, times = 1) => {
      for (let time = 0; time < times; time += 1) await bare.publish(JSON.stringify(report));
      await bare.untilAcked(report);
    };
    await bare.publish(JSON.stringify(presence(printerBoot)), agentTopic(bare.id, 'presence'));
    await say(printerReport(printerBoot, 1, 'down'));
    const { id } = await untilDevice(hub.client, printerKey, { health: 'down' });
    await untilTicket(hub.client, id, 'open');
    await say(printerReport(printerBoot, 2, 'ok'), 10);
    await expectTheRestGoesOn();
    await untilTicket(hub.client, id, 'open');
    await say(printerReport(printerBoot, 3, 'ok'));
    await untilTicket(hub.client, id, 'open');
    await say(printerReport(printerBoot, 4, 'ok'));
    const { events } = await untilTicket(hub.client, id, 'closed');
    expect(events.at(-1)).toMatchObject({ type: 'closed', data: { proof: { readings: 3 } } });
  });
});
