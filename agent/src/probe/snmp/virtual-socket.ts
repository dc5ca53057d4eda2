import { lookup } from 'node:dns/promises';
import { EventEmitter } from 'node:events';
import { isIP } from 'node:net';
import { messageId } from './message-id.ts';
import type { Family, SnmpSockets, Waiting } from './sockets.ts';

type Sent = (error: Error | null) => void;
interface Peer {
  address: string;
  port: number;
}

/** What the library takes for a socket of its own: one session's share of a socket that all use. */
export class VirtualSocket extends EventEmitter {
  readonly #sockets: SnmpSockets;
  readonly #family: Family;
  /** Ids of what was sent and not yet answered. */
  readonly #asked = new Set<number>();
  readonly #sending = new Set<Sent>();
  readonly #waiting: Waiting;
  #peer: Peer | null = null;
  #closed = false;

  constructor(sockets: SnmpSockets, family: Family) {
    super();
    this.#sockets = sockets;
    this.#family = family;
    this.#waiting = {
      awaits: (id) => (id === null ? this.#asked.size > 0 : this.#asked.delete(id)),
      receive: (message) => this.emit('message', message),
      fail: (error) => {
        for (const sent of this.#sending) sent(error);
        this.#sending.clear();
      },
    };
  }

  send(message: Uint8Array, _offset: number, _length: number, port: number, host: string, sent: Sent): void {
    this.#sending.add(sent);
    const done: Sent = (error) => {
      // After the end nobody may start a timer; and whoever was told of a broken socket is not told twice.
      if (this.#sending.delete(sent) && !this.#closed) sent(error);
    };
    this.#post(message, { host, port }).then(() => done(null), done);
  }

  async #post(message: Uint8Array, { host, port }: { host: string; port: number }): Promise<void> {
    this.#peer ??= { address: await this.#resolve(host), port };
    if (this.#closed) return;
    const id = messageId(message);
    if (id !== null) this.#asked.add(id);
    await this.#sockets.send(message, { ...this.#peer, family: this.#family, waiting: this.#waiting });
  }

  async #resolve(host: string): Promise<string> {
    if (isIP(host) !== 0) return host;
    return (await lookup(host, { family: this.#family === 'udp6' ? 6 : 4 })).address;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#peer !== null) this.#sockets.leave(this.#family, { ...this.#peer, waiting: this.#waiting });
    this.emit('close');
  }

  /** The shared socket never keeps the process alive, whatever the library wishes. */
  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
