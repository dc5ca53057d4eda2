import { connect as connectTcp, type Socket } from 'node:net';
import { withDeadline } from '../deadline.ts';
import { networkFailure } from '../from-error.ts';
import { failure, type Outcome, success } from '../outcome.ts';

/** What a question may cost, and when its answer is complete. */
interface Question {
  waitMs: number;
  maxBytes: number;
  /** True when nothing more is to be waited for. */
  complete: (bytes: Buffer) => boolean;
}

/** One connection on which questions are put one after the other. Dispose of it at once: some printers take only one. */
export interface RawConnection extends Disposable {
  /** Sends a question; gives what had come when it was complete, too long, closed or out of time. It may be nothing. */
  ask(question: Uint8Array, options: Question): Promise<Buffer>;
}

/** Connects to a port within a deadline; at the caller's wish the connection is gone, then or later. */
export async function openRaw(
  { host, port }: { host: string; port: number },
  { signal, timeoutMs }: { signal: AbortSignal; timeoutMs: number },
): Promise<Outcome<RawConnection>> {
  const over = withDeadline(signal, timeoutMs);
  if (over.aborted) return failure('not-read', 'stopped');
  const { promise, resolve } = Promise.withResolvers<Outcome<RawConnection>>();
  const socket = connectTcp({ host, port });
  const stop = () => resolve(failure('device-unreachable', `no connection within ${timeoutMs} ms`));
  over.addEventListener('abort', stop, { once: true });
  socket.once('connect', () => resolve(success(connection(socket, signal))));
  socket.on('error', (error) => resolve(networkFailure(error)));
  const opened = await promise;
  over.removeEventListener('abort', stop);
  if (!opened.ok) socket.destroy();
  return opened;
}

function connection(socket: Socket, signal: AbortSignal): RawConnection {
  const hangUp = () => socket.destroy();
  signal.addEventListener('abort', hangUp, { once: true });
  socket.pause();
  return {
    ask: (question, options) => askOn(socket, question, options),
    [Symbol.dispose]: () => {
      signal.removeEventListener('abort', hangUp);
      hangUp();
    },
  };
}

async function askOn(socket: Socket, question: Uint8Array, { waitMs, maxBytes, complete }: Question): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = () => resolve();
  const take = (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk.subarray(0, maxBytes - bytes.length)]);
    if (bytes.length >= maxBytes || complete(bytes)) end();
  };
  const timer = setTimeout(end, waitMs);
  socket.on('data', take).once('close', end).once('end', end);
  socket.resume();
  if (socket.destroyed || socket.readableEnded) end();
  else socket.write(question);
  try {
    await promise;
    return bytes;
  } finally {
    clearTimeout(timer);
    socket.pause();
    socket.off('data', take).off('close', end).off('end', end);
  }
}
