import { connect as connectTcp } from 'node:net';
import { withDeadline } from './deadline.ts';
import { networkFailure } from './from-error.ts';
import { failure, type Outcome, success } from './outcome.ts';

export interface ConnectOptions {
  signal: AbortSignal;
  timeoutMs: number;
}

/** Whether a port accepts a connection. Nothing is sent, and it is closed at once: some printers take only one. */
export async function checkPort(
  { host, port }: { host: string; port: number },
  { signal, timeoutMs }: ConnectOptions,
): Promise<Outcome<true>> {
  const over = withDeadline(signal, timeoutMs);
  if (over.aborted) return failure('not-read', 'stopped');
  const { promise, resolve } = Promise.withResolvers<Outcome<true>>();
  const socket = connectTcp({ host, port });
  const stop = () =>
    resolve(
      signal.aborted
        ? failure('not-read', 'stopped')
        : failure('device-unreachable', `${host}:${port}: no connection within ${timeoutMs} ms`),
    );
  over.addEventListener('abort', stop, { once: true });
  socket.once('connect', () => resolve(success(true)));
  socket.on('error', (error) => resolve(networkFailure(error)));
  try {
    return await promise;
  } finally {
    over.removeEventListener('abort', stop);
    socket.destroy();
  }
}
