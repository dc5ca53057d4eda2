import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { agentTopic } from '@motcua/contract';
import { connectAsync, type IClientOptions } from 'mqtt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initAuthority, openAuthority } from '../../src/authority/index.ts';
import { connectAgent, isAck, optionsOf } from '../support/agent.ts';
import { type Enrolled, makeData, startHub, type TestHub } from '../support/hub.ts';
import { makeRequest } from '../support/keys.ts';
import { bytes, report } from '../support/sample.ts';

let data: Awaited<ReturnType<typeof makeData>>;
let hub: TestHub;
let mine: Enrolled;
let other: Enrolled;
beforeAll(async () => {
  data = await makeData();
  hub = await startHub(data.dataDir, { settings: { connectSeconds: 2 } });
  mine = await hub.enrol();
  other = await hub.enrol();
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  data?.[Symbol.dispose]();
});

const connecting = (options: IClientOptions) =>
  connectAsync(hub.mqttUrl, { ...optionsOf(mine), ...options }, false).then(
    async (client) => {
      await client.endAsync(true);
      return 'connected';
    },
    () => 'refused',
  );

/** The last message in quarantine; what a broker refuses is written after the fact. */
const quarantined = async () => (await hub.api('GET', '/v1/quarantine')).body.messages[0];

describe('who may connect', () => {
  test('an agent with its own certificate, under its own name', async () => {
    expect(await connecting({})).toBe('connected');
  });

  test.each([
    ["another agent's name", () => ({ clientId: other.agent })],
    ['a name of its own making', () => ({ clientId: 'pc-0' })],
    ['no certificate', () => ({ key: '', cert: '' })],
  ])('not with %s', async (_, options) => {
    expect(await connecting(options())).toBe('refused');
  });

  test('not with a certificate of an authority that merely has the same name', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'motcua-ca-'));
    await initAuthority({ dataDir, name: 'thử', now: Date.now() });
    const foreign = await openAuthority({ dataDir, now: Date.now });
    const { key, csr } = await makeRequest();
    const { pem } = await foreign.signClient({ csr, agent: mine.agent });
    expect(await connecting({ key, cert: pem })).toBe('refused');
    rmSync(dataDir, { recursive: true });
  });

  test("not with a certificate of ours that is no longer the agent's", async () => {
    const authority = await openAuthority({ dataDir: data.dataDir, now: Date.now });
    const { key, csr } = await makeRequest();
    const { pem } = await authority.signClient({ csr, agent: mine.agent });
    expect(await connecting({ key, cert: pem })).toBe('refused');
  });

  test('not in plain text: the port speaks nothing but TLS', async () => {
    const url = hub.mqttUrl.replace('mqtts:', 'mqtt:');
    await expect(connectAsync(url, { connectTimeout: 3000, reconnectPeriod: 0 }, false)).rejects.toThrow();
  });

  test('a will in the name of another is refused at CONNECT', async () => {
    const will = {
      topic: agentTopic(other.agent, 'presence'),
      payload: Buffer.from('x'),
      qos: 1,
      retain: true,
    } as const;
    expect(await connecting({ will })).toBe('refused');
  });
});

describe('what an agent may write', () => {
  test.each([
    ['report of another', () => agentTopic(other.agent, 'report')],
    ['presence of another', () => agentTopic(other.agent, 'presence')],
    ['acknowledgement of its own', () => agentTopic(mine.agent, 'ack')],
    ['configuration of its own', () => agentTopic(mine.agent, 'desired')],
    ['topic of the broker', () => '$SYS/x'],
    ['topic that does not exist', () => 'motcua/v2/agents/x/report'],
  ])('not the %s: it is cut off, and the message is kept', async (_, topic) => {
    await using agent = await connectAgent(hub.mqttUrl, mine);
    const closed = new Promise<void>((resolve) => agent.client.once('close', () => resolve()));
    agent.client.publish(topic(), `said at ${topic()}`, { qos: 1 });
    await closed;
    await expect
      .poll(quarantined)
      .toMatchObject({ agent: mine.agent, topic: topic(), code: 'E_MESSAGE_FOREIGN', start: `said at ${topic()}` });
  });
});

describe('what an agent may read', () => {
  test('its own answers and configuration, nothing else, whatever the wildcard', async () => {
    await using agent = await connectAgent(hub.mqttUrl, mine);
    const filters = [
      agentTopic(other.agent, 'ack'),
      agentTopic(other.agent, 'desired'),
      agentTopic(mine.agent, 'report'),
      agentTopic('+', 'ack'),
      `motcua/v1/agents/${mine.agent}/#`,
      '#',
      '$SYS/#',
      '$share/g/#',
    ];
    for (const filter of filters) {
      const granted = await agent.client.subscribeAsync(filter).catch((error) => error);
      expect([filter, granted]).toEqual([filter, expect.any(Error)]);
    }
    const seen: string[] = [];
    agent.client.on('message', (topic) => seen.push(topic));
    await using neighbour = await connectAgent(hub.mqttUrl, other);
    await neighbour.report(report);
    await neighbour.until(isAck(1));
    expect(seen.filter((topic) => topic.includes(other.agent))).toEqual([]);
  });
});

describe('bad connections', () => {
  const open = async () => {
    const { port } = new URL(hub.mqttUrl);
    const socket = connectTls({ host: '127.0.0.1', port: Number(port), key: mine.key, cert: mine.cert, ca: mine.ca });
    socket.on('error', () => {});
    await once(socket, 'secureConnect');
    return socket;
  };
  const hello = Buffer.concat([
    Buffer.from([0x10, 12 + 24, 0, 4, ...Buffer.from('MQTT'), 4, 2, 0, 60, 0, 24]),
    Buffer.alloc(24),
  ]);
  const connectPacket = () => {
    const id = Buffer.from(mine.agent);
    hello[1] = 12 + id.length;
    hello[13] = id.length;
    return Buffer.concat([hello.subarray(0, 14), id]);
  };

  test('a connection that says nothing is closed after its time', async () => {
    const socket = await open();
    await once(socket, 'close');
    const { port } = new URL(hub.mqttUrl);
    const mute = connectTcp({ host: '127.0.0.1', port: Number(port) });
    mute.on('error', () => {});
    await once(mute, 'close');
  });

  test('a packet far too large is cut before it is collected, and its beginning kept', async () => {
    const socket = await open();
    socket.write(connectPacket());
    await once(socket, 'data');
    const topic = Buffer.from(agentTopic(mine.agent, 'report'));
    const header = Buffer.from([0x32, 0xff, 0xff, 0xff, 0x7f, 0, topic.length]);
    const closed = once(socket, 'close');
    socket.write(Buffer.concat([header, topic, Buffer.from([0, 1]), Buffer.alloc(3000, 'y')]));
    await closed;
    await expect.poll(quarantined).toMatchObject({
      ...{ agent: mine.agent, code: 'E_MESSAGE_TOO_LARGE', bytes: 268_435_455, topic: topic.toString() },
      start: 'y'.repeat(200),
    });
  });

  test('damaged packets close their connection and harm nobody else', async () => {
    await using agent = await connectAgent(hub.mqttUrl, other);
    const damaged = [
      Buffer.from('GET / HTTP/1.1\r\n\r\n'),
      Buffer.from([0x10, 0xff, 0xff, 0xff, 0xff, 0xff]),
      Buffer.concat([connectPacket(), Buffer.from([0x36, 4, 0, 1, 0x61, 0])]),
      Buffer.concat([connectPacket(), Buffer.from([0x30, 3, 0, 9, 0x61])]),
      Buffer.concat([connectPacket(), Buffer.from([0x82, 3, 0, 1, 0])]),
      Buffer.concat([connectPacket(), connectPacket()]),
      Buffer.from([0x62, 2, 0, 1]),
    ];
    for (const junk of damaged) {
      const socket = await open();
      const closed = once(socket, 'close');
      socket.write(junk);
      socket.resume();
      await closed;
    }
    await agent.report({ ...report, seq: 50 });
    await agent.until(isAck(50));
  });

  test('a client that sends SUBSCRIBE and PUBLISH right behind its CONNECT is served', async () => {
    const socket = await open();
    const topic = Buffer.from(agentTopic(mine.agent, 'ack'));
    const subscribe = Buffer.concat([
      Buffer.from([0x82, 5 + topic.length, 0, 1, 0, topic.length]),
      topic,
      Buffer.from([1]),
    ]);
    const target = Buffer.from(agentTopic(mine.agent, 'report'));
    const payload = bytes({ ...report, seq: 60 });
    const length = 4 + target.length + payload.length;
    const head = Buffer.from([0x32, (length & 0x7f) | 0x80, length >> 7, 0, target.length]);
    const answers: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => answers.push(chunk));
    for (const part of [connectPacket(), subscribe, Buffer.concat([head, target, Buffer.from([0, 2]), payload])]) {
      socket.write(part);
      await new Promise(setImmediate);
    }
    await expect.poll(() => Buffer.concat(answers).toString('latin1')).toContain('"seq":60');
    socket.destroy();
  });
});
