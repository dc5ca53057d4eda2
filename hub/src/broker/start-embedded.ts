import { once } from 'node:events';
import { encodeMessage, type Message, type MessageName, messages, topicOf } from '@motcua/contract';
import type { Aedes, AedesOptions, Client } from 'aedes';
import type { Log } from '../log/index.ts';
import { authorizePublish } from './authorize-publish.ts';
import type { Broker, BrokerPort } from './broker.ts';
import { findKept } from './find-kept.ts';
import { guardSize } from './guard-size.ts';
import { holdReading } from './hold-reading.ts';
import { longestKeepaliveSeconds, maxPacketBytes } from './limits.ts';
import { type ListenOptions, listenTls, portOf, secureContext } from './listen-tls.ts';
import { mayRead, mayWrite } from './may.ts';
import { OpenSockets, within } from './open-sockets.ts';
import { peerOf } from './peer-of.ts';
import { ReportSink } from './report-sink.ts';

/** How long each step of a goodbye may take. */
const goodbyeMs = 1000;

/** Starts the broker inside this process. */
export async function startEmbeddedBroker({
  port,
  log,
  ...listen
}: Omit<ListenOptions, 'port'> & { mqttPort: number; port: BrokerPort; log: Log }): Promise<Broker> {
  const holds = new WeakMap<object, (room: Promise<void>) => void>();
  const hold = ({ conn }: Client, room: Promise<void>) => holds.get(conn)?.(room);
  const aedes = new ReportSink(settingsOf({ port, connectSeconds: listen.connectSeconds, hold }));
  await aedes.listen();
  findKept(aedes);
  watch(aedes, port, log);
  const sockets = new OpenSockets();
  const server = await listenTls({ ...listen, port: listen.mqttPort }, (socket) => {
    sockets.add(socket);
    const client = aedes.handle(socket);
    holds.set(socket, holdReading(socket));
    guardSize(socket, maxPacketBytes, (oversized) => {
      const detail = `${oversized.bytes} bytes; limit ${maxPacketBytes}`;
      port.violated({ agent: client.id ?? null, ...oversized, code: 'E_MESSAGE_TOO_LARGE', detail });
    });
  }).catch((error) => {
    aedes.close();
    throw error;
  });
  const outgoing = new Set<Promise<void>>();
  return {
    port: portOf(server),
    trouble: () => null,
    cut: (agent) => clientsOf(aedes)[agent]?.close(),
    useIdentity: (identity) => server.setSecureContext(secureContext({ identity, ca: listen.ca })),
    // There is nobody else to take it: who is connected waits for this hub, or for its end.
    leave: async () => {},
    publish(name, about, message) {
      const sent = publish(aedes, { name, about, message, log }).finally(() => outgoing.delete(sent));
      outgoing.add(sent);
    },
    async close() {
      server.close();
      await within(goodbyeMs, Promise.all(outgoing));
      await sockets.end({ withinMs: goodbyeMs });
      await new Promise<void>((resolve) => aedes.close(resolve));
      if (server.listening) await once(server, 'close');
    },
  };
}

/** Who is connected, by name; it is there, only the types do not say so. */
const clientsOf = (aedes: Aedes) => (aedes as unknown as { clients: Record<string, Client | undefined> }).clients;

const settingsOf = ({
  port,
  connectSeconds,
  hold,
}: {
  port: BrokerPort;
  connectSeconds: number;
  hold: (client: Client, room: Promise<void>) => void;
}): AedesOptions => ({
  connectTimeout: connectSeconds * 1000,
  // No limit: at its limit aedes lets later messages overtake earlier ones, which it then takes for duplicates and drops.
  concurrency: 0,
  keepaliveLimit: longestKeepaliveSeconds,
  preConnect(client, packet, callback) {
    // aedes would handle what follows a CONNECT (which MQTT-3.1.4 allows to be sent at once) before it knows who it is.
    // Paused, it reads on after its CONNACK; the method is there, only the types do not say so.
    (client as Client & { pause(): void }).pause();
    // Clean sessions only: what is queued here would die with this process, while an outbox does not.
    packet.clean = true;
    // A will is published when its owner is gone, so it is looked at while there is somebody to refuse.
    const foreign = packet.will !== undefined && mayWrite(packet.clientId, packet.will.topic) !== 'presence';
    callback(foreign ? new Error('foreign will') : null, !foreign && !client.closed);
  },
  authenticate(client, _user, _password, callback) {
    const peer = peerOf(client.conn, client.id);
    if (peer === null || peer.commonName !== client.id) return callback(refusal('identifier rejected', 2), false);
    port.authenticate(peer).then(
      (known) => callback(known ? null : refusal('not authorized', 5), known),
      () => callback(refusal('unavailable', 3), false),
    );
  },
  authorizePublish: authorizePublish(port, hold),
  authorizeSubscribe: (client, subscription, callback) =>
    callback(null, mayRead(client.id, subscription.topic) ? subscription : null),
});

/** Return codes of CONNACK (MQTT 3.1.1, table 3.1). */
const refusal = (text: string, returnCode: 2 | 3 | 5) => Object.assign(new Error(text), { returnCode });

function watch(aedes: Aedes, port: BrokerPort, log: Log): void {
  const facts = (client: Client | null, error: Error) => ({ agent: client?.id ?? null, detail: error.message });
  aedes.on('clientReady', ({ id }) => port.connected(id));
  aedes.on('clientError', (client, error) => log.warn(facts(client, error), 'an agent was cut off'));
  aedes.on('connectionError', (client, error) => log.warn(facts(client, error), 'a connection was refused'));
  // Without a listener this one would end the process.
  (aedes as NodeJS.EventEmitter).on('error', (error: Error) => log.error({ err: error }, 'the broker met an error'));
}

/** Settles when the message has been handed to everybody who is connected and listens. */
async function publish<Name extends MessageName>(
  aedes: Aedes,
  { name, about, message, log }: { name: Name; about: string; message: Message<Name> | null; log: Log },
): Promise<void> {
  const { qos, retain } = messages[name];
  const payload = message === null ? Buffer.alloc(0) : Buffer.from(encodeMessage(name, message));
  const packet = { cmd: 'publish', topic: topicOf(name, about), payload, qos, retain, dup: false } as const;
  const { promise, resolve } = Promise.withResolvers<void>();
  aedes.publish(packet, (error) => {
    if (error) log.error({ err: error, about, name }, 'a message could not be published');
    resolve();
  });
  await promise;
}
