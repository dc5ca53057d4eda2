import type { Client } from 'pg';

/** How a pool works. */
interface PoolOptions {
  connect: () => Promise<Client>;
  /** Connections at most; who comes when all are taken waits in line. */
  size: number;
}

/**
 * Owns connections to a cluster whose primary may change. Invariants:
 * - a connection is used by one at a time;
 * - one that broke, or on which something went wrong that was not its server's answer, is not used again;
 * - after `close` none is given out, and all that were taken back are ended.
 */
export class Pool {
  readonly #options: PoolOptions;
  readonly #idle: Client[] = [];
  readonly #broken = new WeakSet<Client>();
  readonly #waiting: (() => void)[] = [];
  #taken = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** A connection; to be given back. */
  async take(): Promise<Client> {
    while (this.#taken >= this.#options.size) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#waiting.push(resolve);
      await promise;
    }
    if (this.#closed) throw new Error('the pool is closed');
    this.#taken += 1;
    for (let client = this.#idle.pop(); client !== undefined; client = this.#idle.pop())
      if (!this.#broken.has(client)) return client;
    try {
      return await this.#open();
    } catch (error) {
      this.#left();
      throw error;
    }
  }

  /** Takes a connection back; `spoilt` when it is in an unknown state. */
  give(client: Client, { spoilt = false }: { spoilt?: boolean } = {}): void {
    if (spoilt || this.#closed || this.#broken.has(client)) void client.end().catch(() => {});
    else this.#idle.push(client);
    this.#left();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#idle.splice(0).map((client) => client.end().catch(() => {})));
    while (this.#waiting.length > 0) this.#waiting.shift()?.();
  }

  async #open(): Promise<Client> {
    const client = await this.#options.connect();
    const broke = () => this.#broken.add(client);
    client.on('error', broke);
    client.on('end', broke);
    return client;
  }

  #left(): void {
    this.#taken -= 1;
    this.#waiting.shift()?.();
  }
}
