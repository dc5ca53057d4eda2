import { once } from 'node:events';
import { connect as connectPlain, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { agentTopic } from '@motcua/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectAgent, isAck } from '../support/agent.ts';
import { type Enrolled, makeData, startHub, type TestHub } from '../support/hub.ts';
import { boot, report } from '../support/sample.ts';

const connectSeconds = 1;

describe('the listener for agents, spoken to by somebody who does not keep to MQTT', () => {
  let data: Awaited<ReturnType<typeof makeData>>;
  let hub: TestHub;
  let who: Enrolled;
  let port: number;
  let seq = 0;

  beforeAll(async () => {
    data = await makeData();
    hub = await startHub(data.dataDir, { settings: { connectSeconds } });
    who = await hub.enrol();
    port = Number(new URL(hub.mqttUrl).port);
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    data[Symbol.dispose]();
  });

  const open = async (): Promise<Socket> => {
    const { key, cert, ca } = who;
    const socket = connectTls({ host: '127.0.0.1', port, key, cert, ca });
    socket.on('error', () => {});
    await once(socket, 'secureConnect');
    return socket.resume();
  };

  /** Whoever keeps to it is served as ever. */
  const expectService = async (): Promise<void> => {
    seq += 1;
    await using agent = await connectAgent(hub.mqttUrl, who);
    await agent.report({ ...report, seq });
    await agent.until(isAck(seq, boot()));
    expect((await hub.api('GET', '/readyz')).status).toBe(200);
  };

  test('bytes of any kind, before and after a good CONNECT, end at most their own connection', async () => {
    const good = connectPacket(who.agent);
    const sound = [
      packet(0x32, [...field(agentTopic(who.agent, 'report')), 0, 1, 0x7b]),
      packet(0x82, [0, 1, ...field(agentTopic(who.agent, 'ack')), 1]),
      packet(0xc0, []),
      packet(0xe0, []),
    ];
    const bent = fc
      .tuple(fc.constantFrom(...sound, good), fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 4 }))
      .map(([bytes, changes]) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, value] of changes) copy[at % copy.length] = value;
        return copy;
      });
    const sent = fc.array(fc.oneof(bent, fc.uint8Array({ maxLength: 80 })), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), sent, async (connected, parts) => {
        const socket = await open();
        if (connected) socket.write(good);
        for (const part of parts) socket.write(part);
        socket.end();
        await Promise.race([once(socket, 'close'), sleep(100)]);
        socket.destroy();
      }),
      { numRuns: 300, interruptAfterTimeLimit: 12_000 },
    );
    await expectService();
  });

  test('who says nothing, or too little too slowly, is cut off; who is not of ours does not get that far', async () => {
    const before = sockets();
    const silent = await Promise.all(Array.from({ length: 20 }, open));
    const slow = await open();
    // Not `once` of node:events: it fails on a reset, which is a way to be cut off as good as any.
    const ended = [slow, ...silent].map((socket) => new Promise((resolve) => socket.on('close', resolve)));
    const drip = (async () => {
      for (const byte of connectPacket(who.agent)) {
        if (slow.destroyed) return;
        slow.write(Uint8Array.of(byte));
        await sleep(200);
      }
    })();
    const strangers = Array.from({ length: 20 }, () => connectPlain(port, '127.0.0.1'));
    for (const stranger of strangers) {
      stranger.on('error', () => {});
      stranger.resume().write('GET / HTTP/1.1\r\n\r\n');
    }
    await Promise.race([Promise.all(ended), sleep(connectSeconds * 1000 + 5000)]);
    await drip;
    expect([slow, ...silent].filter(({ destroyed }) => !destroyed)).toHaveLength(0);
    await expectService();
    for (const stranger of strangers) stranger.destroy();
    await sleep(300);
    // Nothing of them is left on the hub's side, which is in this process too.
    expect(sockets()).toBeLessThanOrEqual(before + 2);
  });
});

const sockets = (): number => process.getActiveResourcesInfo().filter((name) => /TCPSocket|TLS/.test(name)).length;

const field = (text: string): number[] => [0, Buffer.byteLength(text), ...Buffer.from(text)];
const packet = (first: number, body: readonly number[]): Uint8Array => Uint8Array.of(first, body.length, ...body);
/** MQTT 3.1.1, clean session, 60 s. */
const connectPacket = (clientId: string): Uint8Array =>
  packet(0x10, [...field('MQTT'), 4, 2, 0, 60, ...field(clientId)]);
