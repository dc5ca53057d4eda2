import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect as connectPlain, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { agentTopic } from '@motcua/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectAgent, isAck } from '../support/agent.ts';
import { apiOf, type Enrolled, enrol, makeData } from '../support/hub.ts';
import { boot, report } from '../support/sample.ts';

/** The same bytes each time; MOTCUA_FUZZ_SEED tries others. */
const seed = Number(process.env.MOTCUA_FUZZ_SEED ?? 20_261_129);
const [connectSeconds, connections] = [2, 60];

/** A hub as a process of its own, so that what it holds can be counted. */
describe('the listener for agents of a hub that is a process of its own', () => {
  let data: Awaited<ReturnType<typeof makeData>>;
  let child: ChildProcess;
  let url: string;
  let who: Enrolled;
  let seq = 0;

  beforeAll(async () => {
    data = await makeData();
    const env = { MOTCUA_CONNECT_SECONDS: `${connectSeconds}`, MOTCUA_CONNECTIONS: `${connections}` };
    child = fork(new URL('../support/hub-process.ts', import.meta.url), [data.dataDir], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, ...env },
    });
    [url] = (await once(child, 'message')) as [string];
    who = await enrol(apiOf(data.dataDir));
  });
  afterAll(async () => {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
    data[Symbol.dispose]();
  });

  const files = () => readdirSync(`/proc/${child.pid}/fd`).length;
  const rssMib = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
  const expectService = async (): Promise<void> => {
    seq += 1;
    await using agent = await connectAgent(url, who);
    await agent.report({ ...report, seq });
    await agent.until(isAck(seq, boot()));
  };
  const untilBack = (before: number) => expect.poll(files, { timeout: 20_000 }).toBeLessThanOrEqual(before + 2);

  const openPlain = (): Socket => {
    const socket = connectPlain(Number(new URL(url).port), '127.0.0.1');
    return socket.on('error', () => {}).resume();
  };
  const open = async (): Promise<Socket> => {
    const { key, cert, ca } = who;
    const socket = connectTls({ host: '127.0.0.1', port: Number(new URL(url).port), key, cert, ca });
    socket.on('error', () => {});
    await Promise.race([once(socket, 'secureConnect'), new Promise((resolve) => socket.once('close', resolve))]);
    return socket.resume();
  };

  test(`damaged packets, seed ${seed}, leave neither sockets nor memory behind`, async () => {
    await expectService();
    const random = draws(seed);
    const rounds = async (count: number) => {
      for (let round = 0; round < count; round += 1) {
        const socket = await open();
        if (random(2) === 0) socket.write(connectPacket(who.agent));
        for (let part = random(5); part >= 0; part -= 1) socket.write(damaged(who.agent, random));
        // A third goes without a word, as a PC whose cable is pulled; a third says that it goes; a third waits for the end.
        const way = random(3);
        if (way === 0) socket.destroy();
        else socket.end();
        if (way === 2) await Promise.race([new Promise((resolve) => socket.once('close', resolve)), sleep(30)]);
        socket.destroy();
      }
    };
    const before = files();
    await rounds(100);
    const warm = rssMib();
    await rounds(200);
    await untilBack(before);
    await expectService();
    expect(rssMib() - warm).toBeLessThan(60);
  });

  test('connections that stop half way, in TLS or behind it, are cut off within their time', async () => {
    const before = files();
    const hello = Uint8Array.of(0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03);
    const mute = Array.from({ length: 10 }, openPlain);
    const half = Array.from({ length: 10 }, openPlain);
    for (const socket of half) socket.write(hello);
    const behind = await Promise.all(Array.from({ length: 10 }, open));
    for (const socket of behind) socket.write(connectPacket(who.agent).subarray(0, 9));
    const all = [...mute, ...half, ...behind];
    const cut = all.map((socket) => socket.destroyed || new Promise((resolve) => socket.once('close', resolve)));
    await Promise.race([Promise.all(cut), sleep(connectSeconds * 1000 + 20_000)]);
    expect(all.filter(({ destroyed }) => !destroyed)).toHaveLength(0);
    await untilBack(before);
    await expectService();
  });

  test('more connections than the limit are refused, and there is room again once others have gone', async () => {
    const before = files();
    const crowd = Array.from({ length: 2 * connections }, openPlain);
    await expect.poll(() => crowd.filter(({ destroyed }) => destroyed).length).toBeGreaterThanOrEqual(connections);
    expect(files()).toBeLessThanOrEqual(before + connections + 5);
    for (const socket of crowd) socket.destroy();
    await untilBack(before);
    await expectService();
  });
});

/** Draws whole numbers below a bound (Numerical Recipes). */
function draws(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A packet that was sound, or is none at all: bytes changed, cut short, a length that lies, an endless one. */
function damaged(agent: string, random: (below: number) => number): Uint8Array {
  const sound = [
    connectPacket(agent),
    packet(0x32, [...field(agentTopic(agent, 'report')), 0, 1, 0x7b]),
    packet(0x34, [...field(agentTopic(agent, 'report')), 0, 1, 0x7b]),
    packet(0x82, [0, 1, ...field(agentTopic(agent, 'ack')), 1]),
    packet(0x40, [0, 1]),
    packet(0xc0, []),
    packet(0xf0, [0]),
  ];
  const bytes = Uint8Array.from(sound[random(sound.length)] ?? []);
  const kinds = [
    () => bytes,
    () => bytes.subarray(0, random(bytes.length + 1)),
    () => Uint8Array.of(bytes[0] ?? 0, 0xff, 0xff, 0xff, 0x7f, ...bytes.subarray(2)),
    () => Uint8Array.of(bytes[0] ?? 0, 0x80, 0x80, 0x80, 0x80, 0x80),
    () => Uint8Array.from({ length: random(200) }, () => random(256)),
  ];
  const made = kinds[random(kinds.length)]?.() ?? bytes;
  for (let change = random(4); change > 0 && made.length > 0; change -= 1) made[random(made.length)] = random(256);
  return made;
}

const field = (text: string): number[] => [0, Buffer.byteLength(text), ...Buffer.from(text)];
const packet = (first: number, body: readonly number[]): Uint8Array => Uint8Array.of(first, body.length, ...body);
const connectPacket = (clientId: string): Uint8Array =>
  packet(0x10, [...field('MQTT'), 4, 2, 0, 60, ...field(clientId)]);
