import { setTimeout as sleep } from 'node:timers/promises';
import type { MqttClient } from 'mqtt';
import type { Log } from '../../log/index.ts';

export interface KeepOptions {
  /** Settles at CONNACK. */
  connect: (signal: AbortSignal) => Promise<MqttClient>;
  /** Called with each new connection; once it settles, the line is up. */
  use: (client: MqttClient) => Promise<void>;
  onState: (up: boolean) => void;
  signal: AbortSignal;
  /** 0 to 1. */
  random: () => number;
  log: Log;
  waitMs?: { first: number; longest: number };
}

/**
 * Keeps one connection to a broker for as long as a hub runs. A new one is a new start (clean session): what was under way in
 * the one before was not acknowledged end to end, and comes again. Waits with full jitter, since several hubs lose a broker at once.
 */
export async function keepConnected({
  waitMs = { first: 500, longest: 10_000 },
  ...options
}: KeepOptions): Promise<void> {
  const { signal, random, log } = options;
  let failures = 0;
  while (!signal.aborted) {
    const reason = await connectOnce(options, () => {
      failures = 0;
    });
    if (signal.aborted) return;
    const ms = Math.round(random() * Math.min(waitMs.longest, waitMs.first * 2 ** Math.min(failures, 20)));
    failures += 1;
    log.warn({ err: reason, waitMs: ms }, 'no connection to the broker');
    await sleep(ms, undefined, { signal }).catch(() => {});
  }
}

/** Ends with what ended the connection. */
async function connectOnce({ connect, use, onState, signal }: KeepOptions, onUp: () => void): Promise<unknown> {
  let client: MqttClient | null = null;
  let fault: unknown = null;
  try {
    client = await connect(signal);
    client.on('error', (error) => {
      fault = error;
    });
    const closed = closeOf(client, signal);
    await Promise.race([use(client), closed.then(gone)]);
    onUp();
    onState(true);
    await closed;
    return fault ?? new Error(wasClosed);
  } catch (error) {
    return fault ?? error;
  } finally {
    onState(false);
    // At a stop the one who stops says goodbye on it.
    if (!signal.aborted) client?.end(true);
  }
}

const wasClosed = 'the connection was closed';
const gone = () => {
  throw new Error(wasClosed);
};

/** Settles when the connection is gone, or is to be given up. */
async function closeOf(client: MqttClient, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  client.once('close', () => resolve());
  if (signal.aborted || !client.connected) resolve();
  signal.addEventListener('abort', () => resolve(), { once: true });
  await promise;
}
