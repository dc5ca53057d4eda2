import dgram, { type Socket } from 'node:dgram';
import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';

/** What comes back for a datagram that was sent, in order. */
export type Answering = (sent: Buffer) => readonly Uint8Array[];

/** A UDP socket without a network: what is sent is answered in the same process, a turn later. */
class FakeSocket extends EventEmitter {
  readonly #answering: Answering;

  constructor(answering: Answering) {
    super();
    this.#answering = answering;
  }

  bind(...args: readonly unknown[]): this {
    queueMicrotask(() => {
      this.emit('listening');
      args.filter((arg) => typeof arg === 'function').forEach((then) => void then());
    });
    return this;
  }

  send(message: Uint8Array | readonly Uint8Array[], ...args: readonly unknown[]): void {
    // With offset and length, or without (dgram.Socket.send).
    const [offset, length] = args;
    const whole = message instanceof Uint8Array ? Buffer.from(message) : Buffer.concat(message);
    const part = typeof offset === 'number' && typeof length === 'number' && args.length > 3;
    const sent = part ? whole.subarray(offset, offset + length) : whole;
    const [port, address] = args.slice(part ? 2 : 0);
    const then = args.at(-1);
    if (typeof then === 'function') queueMicrotask(() => then(null, sent.length));
    setImmediate(() => {
      for (const answer of this.#answering(sent)) {
        const from = { address, port, family: 'IPv4', size: answer.length };
        this.emit('message', Buffer.from(answer), from);
      }
    });
  }

  close(then?: () => void): this {
    if (then !== undefined) queueMicrotask(then);
    return this;
  }

  address(): { address: string; port: number; family: string } {
    return { address: '0.0.0.0', port: 40_000, family: 'IPv4' };
  }

  readonly ref = (): this => this;
  readonly unref = (): this => this;
  readonly setRecvBufferSize = (): void => {};
  readonly setSendBufferSize = (): void => {};
}

/** A stretch of time without a network. */
export interface NoNetwork extends Disposable {
  /** Who answers from now on. */
  answerBy(answering: Answering): void;
}

/**
 * Until disposed, every UDP socket made in this thread is a fake one. A million answers go through the product's own code
 * and the library behind its door in minutes; over loopback it would be ten times as many. Real sockets have tests of their own.
 */
export function withoutNetwork(): NoNetwork {
  const real = dgram.createSocket;
  let current: Answering = () => [];
  const swap = (create: typeof dgram.createSocket) => {
    dgram.createSocket = create;
    syncBuiltinESMExports();
  };
  swap((() => new FakeSocket((sent) => current(sent)) as unknown as Socket) as typeof dgram.createSocket);
  return {
    answerBy: (answering) => {
      current = answering;
    },
    [Symbol.dispose]: () => swap(real),
  };
}
