import { connect, type IClientOptions, type MqttClient } from 'mqtt';

/** Opens one connection by MQTT 3.1.1, with a clean session; settles at CONNACK. It never mends itself. */
export async function openClient({
  url,
  options,
  signal,
}: {
  url: string;
  options: IClientOptions;
  signal: AbortSignal;
}): Promise<MqttClient> {
  signal.throwIfAborted();
  const client = connect(url, {
    ...{ protocolVersion: 4, clean: true, rejectUnauthorized: true, reconnectPeriod: 0, resubscribe: false },
    ...{ connectTimeout: 10_000, timerVariant: 'native' },
    ...options,
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  client.on('error', reject);
  client.once('close', () => reject(new Error('the connection was closed')));
  client.once('connect', () => resolve());
  const giveUp = () => reject(signal.reason);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    await promise;
    return client;
  } catch (error) {
    client.end(true);
    throw error;
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
