import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Keeps count of connections, to end them without losing what was just written to them. */
export class OpenSockets {
  readonly #sockets = new Set<Socket>();

  add(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
  }

  /** Says goodbye after the last byte, and waits a little for the other ends to go; who does not is left to be cut. */
  async end({ withinMs }: { withinMs: number }): Promise<void> {
    const closed = [...this.#sockets].map((socket) => once(socket.end(), 'close').catch(() => {}));
    await within(withinMs, Promise.all(closed));
  }
}

/** Waits for something, but not longer than that. */
export async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const enough = new AbortController();
  const timer = sleep(ms, undefined, { signal: enough.signal }).catch(() => {});
  await Promise.race([work, timer]);
  enough.abort();
}
