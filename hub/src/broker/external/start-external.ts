import { setTimeout as sleep } from 'node:timers/promises';
import { encodeMessage, messages, topicOf } from '@motcua/contract';
import type { MqttClient } from 'mqtt';
import type { ServerIdentity } from '../../authority/index.ts';
import type { Log } from '../../log/index.ts';
import type { Broker, BrokerPort } from '../broker.ts';
import { within } from '../open-sockets.ts';
import { hearAgents, leaveGroup } from './hear-agents.ts';
import { hubUsers } from './hub-users.ts';
import { keepConnected } from './keep-connected.ts';
import { openClient } from './open-client.ts';
import { OutgoingMessages } from './outgoing.ts';

/** An external broker, and who the hub is to it. */
export interface ExternalOptions {
  /** `mqtts://host:port`. */
  url: string;
  /** Name of this hub among those of the installation. */
  hub: string;
  /** A client certificate of the hub's own authority, for a name. */
  identity: (name: string) => Promise<ServerIdentity>;
  /** PEM of the authority that signed the broker's certificate. */
  ca: string;
  /** Name of the group of hubs that share the load. Secret: whoever knew it could subscribe along and swallow reports. */
  group: string;
  port: BrokerPort;
  log: Log;
  random?: () => number;
  /** Short: what is dealt to a hub that hangs waits until the broker has given it up, after one and a half times that. */
  keepaliveSeconds?: number;
}

/** A hub does not wait longer for its broker before it is ready; it goes on trying. */
const startMs = 5000;
const goodbyeMs = 2000;

/** A message with its topic; null takes back what is kept there. */
const toSend = (...[name, about, message]: Parameters<Broker['publish']>) => {
  const { qos, retain } = messages[name];
  const payload = message === null ? Buffer.alloc(0) : Buffer.from(encodeMessage(name, message));
  return { topic: topicOf(name, about), payload, qos, retain };
};

/** Connects to a broker that is a program of its own: one connection to hear agents, one to answer them. */
export async function startExternalBroker(options: ExternalOptions): Promise<Broker> {
  const { url, hub, port, group, log, random = Math.random, keepaliveSeconds = 10 } = options;
  const stop = new AbortController();
  const outgoing = new OutgoingMessages();
  const users = hubUsers(hub);
  const [hears, answers] = [makeLine(), makeLine()];
  const lines = [
    keepConnected({
      ...{ signal: stop.signal, random, log: log.child({ line: 'answers' }) },
      connect: (signal) => connectAs(users.answers, { ...options, keepaliveSeconds }, signal),
      use: async (client) => {
        answers.client = client;
        outgoing.use(client);
      },
      onState: (up) => {
        if (!up) outgoing.use(null);
        answers.set(up);
      },
    }),
    keepConnected({
      ...{ signal: stop.signal, random, log: log.child({ line: 'hears' }) },
      connect: (signal) => connectAs(users.hears, { ...options, keepaliveSeconds }, signal),
      use: async (client) => {
        hears.client = client;
        port.renewed();
        await hearAgents(client, { port, group, aliveMs: keepaliveSeconds * 400 });
      },
      onState: hears.set,
    }),
  ];
  await within(startMs, Promise.all([hears.first, answers.first]));
  return {
    port: Number(new URL(url).port || 8883),
    trouble: () => (hears.up() && answers.up() ? null : 'E_BROKER_UNREACHABLE'),
    cut: () => {},
    useIdentity: () => {},
    async leave() {
      if (hears.client !== null) await within(goodbyeMs, leaveGroup(hears.client, group));
    },
    publish: (...message) => outgoing.add(toSend(...message)),
    async close() {
      await within(goodbyeMs, outgoing.flushed());
      stop.abort();
      await Promise.all([hears.client, answers.client].map((client) => client !== null && sayGoodbye(client)));
      await Promise.all(lines);
    },
  };
}

/** Whether a connection stands, and when it first did. */
function makeLine() {
  const { promise: first, resolve } = Promise.withResolvers<void>();
  let isUp = false;
  return {
    client: null as MqttClient | null,
    first,
    up: () => isUp,
    set: (up: boolean) => {
      isUp = up;
      if (up) resolve();
    },
  };
}

const connectAs = async (
  name: string,
  { url, identity, ca, keepaliveSeconds: keepalive = 10 }: ExternalOptions,
  signal: AbortSignal,
): Promise<MqttClient> =>
  openClient({ url, options: { clientId: name, ...(await identity(name)), ca, keepalive }, signal });

/** DISCONNECT; a broker that hangs is not waited for. */
async function sayGoodbye(client: MqttClient): Promise<void> {
  await Promise.race([client.endAsync().catch(() => {}), sleep(goodbyeMs, undefined, { ref: false })]);
  client.end(true);
}
