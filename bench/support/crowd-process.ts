// Agents that only connect: `node crowd-process.ts FILE INDEX OF`, told what to do by its parent.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import { agentTopic } from '@motcua/contract';
import { backOffMs } from '../../agent/src/report/back-off.ts';
import { type Dial, nextDial, watchOf } from '../../agent/src/report/dial.ts';
import { presenceBytes } from '../../agent/src/report/presence.ts';
import type { Joined, Order } from './crowd.ts';
import type { Crowd } from './make-crowd.ts';
import { connect, makeReader, publish, subscribe } from './mqtt-wire.ts';

const [file = '', index = '0', of = '1'] = process.argv.slice(2);
const { key, ca, members } = JSON.parse(readFileSync(file, 'utf8')) as Crowd;
const own = members.filter((_, at) => at % Number(of) === Number(index)).map(makeMember);

interface Member {
  agent: string;
  boot: string;
  context: SecureContext;
  socket: TLSSocket | null;
  session: Buffer | undefined;
}

/** The context is made before: on a PC of its own it would cost the broker's machine nothing. */
function makeMember({ agent, cert }: Crowd['members'][number]): Member {
  const context = createSecureContext({ key, cert, ca });
  return { agent, boot: randomBytes(16).toString('hex'), context, socket: null, session: undefined };
}

/** The places of an agent whose hub has gone: that one, and the one to go to. */
const places = 2;
const { connectMs } = watchOf(places);

/** Dials as an agent does, until it is in. */
async function join(member: Member, url: string, told: Joined): Promise<number> {
  const start = performance.now();
  let dial: Dial = { at: 1, failures: 0 };
  await sleep(backOffMs({ failures: 0, random: Math.random() }));
  for (;;) {
    // The place it comes from refuses at once.
    const isIn = dial.at === 1 && (await enter(member, url, told));
    if (isIn) return performance.now() - start;
    const { failures } = dial;
    dial = nextDial(dial, { ended: 'failed', places });
    await sleep(backOffMs({ failures, random: Math.random() }));
  }
}

/** One try: TLS, CONNECT, both subscriptions, presence; as long as an agent waits for it. */
async function enter(member: Member, url: string, told: Joined): Promise<boolean> {
  told.dials += 1;
  const { hostname: host, port } = new URL(url);
  const { agent, context: secureContext, session } = member;
  const socket = connectTls({ host, port: Number(port), secureContext, ...(session && { session }) });
  member.session = undefined;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), connectMs);
  socket.on('error', () => {});
  socket.on('close', () => resolve(false));
  socket.on('session', (offered: Buffer) => {
    member.session = offered;
  });
  socket.on('secureConnect', () => {
    if (socket.isSessionReused()) member.session ??= session;
    socket.write(connect(agent));
  });
  const read = makeReader(({ type }) => {
    if (type === 2) greet(socket, member);
    // PUBACK of its presence, which comes behind what it subscribed to.
    if (type === 4) resolve(true);
  });
  socket.on('data', read);
  const isIn = await promise;
  clearTimeout(timer);
  if (!isIn) socket.destroy();
  else member.socket = socket;
  if (isIn && socket.isSessionReused()) told.resumed += 1;
  return isIn;
}

function greet(socket: TLSSocket, { agent, boot }: Member): void {
  const birth = { boot, hostname: agent, versions: { agent: '0', node: '0' }, capabilities: [] };
  socket.write(subscribe(1, agentTopic(agent, 'ack')));
  socket.write(subscribe(2, agentTopic(agent, 'desired')));
  socket.write(publish(3, agentTopic(agent, 'presence'), presenceBytes('online', birth, new Date())));
}

async function joinAll(url: string, resume: boolean): Promise<Joined> {
  const told: Joined = { ms: [], dials: 0, resumed: 0 };
  if (!resume) for (const member of own) member.session = undefined;
  told.ms = await Promise.all(own.map((member) => join(member, url, told)));
  return told;
}

async function leave(): Promise<void> {
  for (const member of own) member.socket?.destroy();
  await sleep(1000);
}

process.on('message', async (order: Order) => {
  if ('join' in order) process.send?.(await joinAll(order.join, order.resume));
  else process.send?.(await leave().then(() => true));
});
process.once('disconnect', () => process.exit(0));
process.send?.('ready');
