import { setTimeout as sleep } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import { ExpectedError } from '@motcua/contract';
import { connect, type IClientOptions, type ISubscriptionGrant, type MqttClient } from 'mqtt';
import { writeToStream } from 'mqtt-packet';
import type { TlsSessions } from './tls-sessions.ts';

/** How long a goodbye may take. */
const endMs = 2_000;

/** One connection to a broker, from CONNACK until it breaks; it never mends itself. */
export interface Connection {
  subscribe(topics: readonly string[]): Promise<void>;
  /** Ends with the broker's PUBACK, which is no proof of anything but the line. */
  publish(topic: string, payload: Uint8Array, options: { retain: boolean }): Promise<void>;
  /** Whether the TLS session of an earlier connection was taken up again. */
  readonly resumed: boolean;
  /** Fires when the connection is gone, for whatever reason. */
  readonly closed: AbortSignal;
  /** Says DISCONNECT, so that the will stays unsaid. */
  end(): Promise<void>;
}

export interface Incoming {
  topic: string;
  payload: Uint8Array;
  /** Stored by the broker before we came. */
  retained: boolean;
}

export interface ConnectOptions {
  url: string;
  agent: string;
  tls: { key: string; certificate: string; ca: string };
  /** Those of the connections before, and of this one for the next. */
  sessions: TlsSessions;
  will: { topic: string; payload: Uint8Array };
  onMessage: (message: Incoming) => void;
  signal: AbortSignal;
  connectMs: number;
  keepaliveSeconds: number;
}

/**
 * Connects by MQTT 3.1.1 with a clean session. Neither the client's reconnection nor its store is used: what is unacknowledged
 * stands in the outbox, and a second memory of it would send it twice and out of order.
 */
export async function openConnection(options: ConnectOptions): Promise<Connection> {
  options.signal.throwIfAborted();
  // Else it keeps a buffer of two bytes for each of 65,536 numbers: 7 MB, to be fast at what we do twice a minute.
  writeToStream.cacheNumbers = false;
  const closed = new AbortController();
  const session = options.sessions.take(options.url, options.tls);
  const client = connect(options.url, { ...toClientOptions(options), ...(session && { session }) });
  keepSessions(client, options, session);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let fault: Error | null = null;
  client.on('error', (error) => {
    fault = error;
    reject(error);
  });
  client.on('close', () => {
    closed.abort(fault ?? new Error('the connection was closed'));
    reject(fault ?? new Error('the connection was closed'));
  });
  client.on('connect', () => resolve());
  client.on('message', (topic, payload, packet) =>
    options.onMessage({ topic, payload, retained: packet.retain === true }),
  );
  const stop = () => client.end(true);
  options.signal.addEventListener('abort', stop, { once: true });
  try {
    await promise;
  } catch (error) {
    client.end(true);
    throw error;
  } finally {
    options.signal.removeEventListener('abort', stop);
  }
  closed.signal.addEventListener('abort', () => client.end(true), { once: true });
  return toConnection(client, closed.signal);
}

/** The broker may offer a session after the handshake; where one was taken up it need not, and that one stays good. */
function keepSessions({ stream }: MqttClient, { url, tls, sessions }: ConnectOptions, used: Buffer | undefined): void {
  if (!(stream instanceof TLSSocket)) return;
  stream.on('secureConnect', () => {
    if (used !== undefined && stream.isSessionReused()) sessions.keep(url, tls, used);
  });
  stream.on('session', (session: Buffer) => {
    if (stream.authorized) sessions.keep(url, tls, session);
  });
}

function toClientOptions(options: ConnectOptions): IClientOptions {
  const { agent, tls, will, connectMs, keepaliveSeconds } = options;
  return {
    protocolVersion: 4,
    clientId: agent,
    clean: true,
    keepalive: keepaliveSeconds,
    connectTimeout: connectMs,
    // What we send proves nothing: with every report that is sent again a broker that hangs would seem alive for longer.
    reschedulePings: false,
    reconnectPeriod: 0,
    resubscribe: false,
    queueQoSZero: false,
    timerVariant: 'native',
    will: { topic: will.topic, payload: Buffer.from(will.payload), qos: 1, retain: true },
    key: tls.key,
    cert: tls.certificate,
    ca: tls.ca,
    rejectUnauthorized: true,
  };
}

function toConnection(client: MqttClient, closed: AbortSignal): Connection {
  return {
    closed,
    resumed: client.stream instanceof TLSSocket && client.stream.isSessionReused(),
    async subscribe(topics) {
      const granted = await client.subscribeAsync([...topics], { qos: 1 });
      const denied = topics.filter((topic) => !granted.some((grant) => isGranted(grant, topic)));
      if (denied.length > 0)
        throw new ExpectedError('E_CONNECTION_REFUSED', {
          where: client.options.host ?? '',
          detail: `may not read ${denied.join(', ')}`,
        });
    },
    async publish(topic, payload, { retain }) {
      await client.publishAsync(topic, Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength), {
        qos: 1,
        retain,
      });
    },
    async end() {
      if (closed.aborted) return;
      const gone = new Promise<void>((resolve) => closed.addEventListener('abort', () => resolve(), { once: true }));
      // The client itself waits for ever: for answers of a broker that is dead, for the end of a line that has ended.
      await Promise.race([client.endAsync(), gone, sleep(endMs, undefined, { ref: false })]);
      client.end(true);
    },
  };
}

/** A broker refuses with 0x80 in SUBACK (MQTT 3.9.3). */
const isGranted = ({ topic, qos }: ISubscriptionGrant, wanted: string): boolean => topic === wanted && qos !== 128;
