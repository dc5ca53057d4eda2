import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agentTopic } from '@motcua/contract';
import { connectAsync, type IClientOptions, type MqttClient } from 'mqtt';
import { type Authority, initAuthority, openAuthority } from '../../src/authority/index.ts';
import type { Broker, BrokerPort, Said } from '../../src/broker/broker.ts';

/** What somebody shows to a broker. */
export interface Shown {
  name: string;
  key: string;
  cert: string;
  serial: string;
}

/** A broker with a hub behind it that writes down what it hears. */
export interface Bed extends AsyncDisposable {
  url: string;
  authority: Authority;
  hub: Broker;
  heard: Said[];
  connected: string[];
  /** While it is closed the hub has no room for anything. */
  door: Door;
  /** Makes a certificate worthless, in whatever way the broker is told so. */
  revoke(who: Shown): Promise<void>;
}

export interface Door {
  shut(): void;
  open(): void;
}

/** What a hub behind a broker does in these tests. */
export function makePort({ revoked = new Set() }: { revoked?: ReadonlySet<string> } = {}) {
  const heard: Said[] = [];
  const connected: string[] = [];
  let room: PromiseWithResolvers<void> | null = null;
  const port: BrokerPort = {
    authenticate: async ({ serial }) => !revoked.has(serial),
    accept(said) {
      heard.push(said);
      return room === null ? null : room.promise;
    },
    violated: () => {},
    connected: (agent) => connected.push(agent),
    renewed: () => {},
  };
  const door: Door = {
    shut: () => {
      room = Promise.withResolvers<void>();
    },
    open: () => {
      room?.resolve();
      room = null;
    },
  };
  return { port, heard, connected, door };
}

/** An authority of its own, in a folder of its own. */
export async function makeAuthority({
  ago = 0,
}: {
  ago?: number;
} = {}): Promise<{ authority: Authority; dataDir: string } & Disposable> {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-authority-'));
  await initAuthority({ dataDir, name: 'thử', now: Date.now() - ago });
  const authority = await openAuthority({ dataDir, now: Date.now });
  return { authority, dataDir, [Symbol.dispose]: () => rmSync(dataDir, { recursive: true, force: true }) };
}

export const show = async (authority: Pick<Authority, 'clientIdentity'>, name: string): Promise<Shown> => ({
  name,
  ...(await authority.clientIdentity(name)),
});

/** Connects as somebody; a refusal, in whatever form, is an error. */
export async function joinAs(
  bed: Pick<Bed, 'url' | 'authority'>,
  who: Shown,
  more: IClientOptions = {},
): Promise<Guest> {
  const client = await connectAsync(
    bed.url,
    {
      ...{ clientId: who.name, key: who.key, cert: who.cert, ca: bed.authority.caPem, protocolVersion: 4, clean: true },
      ...{ reconnectPeriod: 0, connectTimeout: 5000 },
      ...more,
    },
    false,
  );
  client.on('error', () => {});
  const seen: { topic: string; text: string; retained: boolean }[] = [];
  client.on('message', (topic, payload, { retain }) =>
    seen.push({ topic, text: payload.toString(), retained: retain }),
  );
  return {
    client,
    seen,
    say: (leaf, text, options = {}) => tell(client, agentTopic(who.name, leaf), text, options),
    tell: (topic, text, options = {}) => tell(client, topic, text, options),
    async hear(filter) {
      // Some brokers grant what they will never deliver, others refuse; what matters is what comes.
      await client.subscribeAsync(filter, { qos: 1 }).catch(() => {});
    },
    [Symbol.asyncDispose]: () => client.endAsync(true),
  };
}

/** Somebody who is connected. */
export interface Guest extends AsyncDisposable {
  client: MqttClient;
  seen: { topic: string; text: string; retained: boolean }[];
  say(leaf: 'report' | 'presence', text: string, options?: Telling): Promise<void>;
  tell(topic: string, text: string, options?: Telling): Promise<void>;
  hear(filter: string): Promise<void>;
}

interface Telling {
  qos?: 0 | 1 | 2;
  retain?: boolean;
}

/** Settles with the broker's answer, or with the end of the connection; neither proves anything. */
async function tell(
  client: MqttClient,
  topic: string,
  text: string,
  { qos = 1, retain = false }: Telling,
): Promise<void> {
  if (!client.connected) return;
  const { promise: cut, resolve } = Promise.withResolvers<void>();
  client.once('close', resolve);
  await Promise.race([client.publishAsync(topic, text, { qos, retain }).catch(() => {}), cut]);
  client.off('close', resolve);
}
