import { hash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { agentTopic, type Presence, type Report } from '@motcua/contract';
import { Aedes } from 'aedes';
import type { TestAuthority } from './test-authority.ts';

export interface Arrived {
  report: Report;
  sha256: string;
  at: number;
}

/** A real broker over mutual TLS, and the little of a hub that answers by hand. */
export interface TestBroker extends AsyncDisposable {
  port: number;
  url: string;
  /** Every report that came, in order, again and again if it came so. */
  arrived: Arrived[];
  presences: Presence[];
  connections: () => number;
  /** What is done with a report as it comes. */
  onReport: (arrived: Arrived) => void;
  acknowledge(report: Pick<Report, 'boot' | 'seq'>, at?: Date): Promise<void>;
  say(leaf: 'ack' | 'desired', payload: string, retain?: boolean): Promise<void>;
}

export async function startBroker({
  authority,
  agent,
  port = 0,
  deny = [],
}: {
  authority: TestAuthority;
  agent: string;
  port?: number;
  /** Topics that may not be read. */
  deny?: readonly string[];
}): Promise<TestBroker> {
  const broker = await Aedes.createBroker({
    authenticate: (client, _user, _password, done) => done(null, client.id === agent),
    authorizeSubscribe: (_client, subscription, done) =>
      done(null, deny.includes(subscription.topic) ? null : subscription),
  });
  const { key, cert } = await authority.server();
  const server = createServer({ key, cert, ca: authority.ca, requestCert: true, rejectUnauthorized: true });
  server.on('secureConnection', (socket) => broker.handle(socket));
  server.on('tlsClientError', () => {});
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const chosen = (server.address() as AddressInfo).port;
  const publish = (leaf: 'ack' | 'desired', payload: string, retain: boolean) =>
    new Promise<void>((resolve, reject) => {
      const packet = { cmd: 'publish', topic: agentTopic(agent, leaf), payload, qos: 1, retain, dup: false } as const;
      broker.publish(packet, (error?: Error | null) => (error ? reject(error) : resolve()));
    });
  const self: TestBroker = {
    port: chosen,
    url: `mqtts://127.0.0.1:${chosen}`,
    arrived: [],
    presences: [],
    connections: () => broker.connectedClients,
    onReport: () => {},
    acknowledge: ({ boot, seq }, at = new Date()) =>
      publish('ack', JSON.stringify({ v: 1, type: 'ack', boot, seq, at: at.toISOString() }), true),
    say: (leaf, payload, retain = false) => publish(leaf, payload, retain),
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => broker.close(() => resolve()));
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  broker.on('publish', (packet) => {
    const payload = Buffer.from(packet.payload);
    if (packet.topic === agentTopic(agent, 'presence')) self.presences.push(JSON.parse(payload.toString()));
    if (packet.topic !== agentTopic(agent, 'report')) return;
    const one = { report: JSON.parse(payload.toString()), sha256: hash('sha256', payload), at: performance.now() };
    self.arrived.push(one);
    self.onReport(one);
  });
  return self;
}
