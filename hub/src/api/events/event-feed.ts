import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError } from '@motcua/contract';
import type { Log } from '../../log/index.ts';
import type { Store } from '../../store/index.ts';
import { endOf, type HubEvent } from './hub-event.ts';
import { Listener } from './listener.ts';
import { readEvents } from './read-events.ts';

const everyMs = 1000;
/** What is younger may still get a neighbour that was committed later and stands before it. */
const settleMs = 1000;
const beatMs = 15_000;
/** A right that was taken away ends here at the latest: whoever comes back is asked again who it is. */
const lifeMs = 600_000;
const pageEvents = 500;
const mostListeners = 200;

interface FeedOptions {
  store: Pick<Store, 'read'>;
  now: () => number;
  log: Log;
}

/**
 * Tells clients what happens. Invariants: the database is asked once for all of them, and only while there is one;
 * every client gets events in order, each once; one that does not read is ended and costs no more than its buffer.
 */
export class EventFeed {
  readonly #options: FeedOptions;
  readonly #live = new Set<Listener>();
  #count = 0;
  #place = '';
  #timer: NodeJS.Timeout | null = null;

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  /** A stream of events after a place; without one, of what comes from now on. `once` ends where there is no more. */
  open({ after, once, hears }: { after: string | null; once: boolean; hears: (event: HubEvent) => boolean }): Readable {
    if (this.#count >= mostListeners) throw new ExpectedError('E_TOO_MANY_LISTENERS', { limit: mostListeners });
    this.#start();
    this.#count += 1;
    const listener = new Listener({ place: after ?? this.#place, hears });
    const beat = setInterval(() => listener.beat(), beatMs);
    const life = setTimeout(() => listener.end('come back'), lifeMs);
    listener.stream.once('close', () => {
      clearInterval(beat);
      clearTimeout(life);
      this.#live.delete(listener);
      this.#count -= 1;
      if (this.#count === 0) this.#stop();
    });
    this.#catchUp(listener, once).catch((error: unknown) => this.#lost(listener, error));
    return listener.stream;
  }

  close(): void {
    for (const listener of this.#live) listener.end('the hub stops');
    this.#stop();
  }

  /** Reads what it missed, in pages as fast as it takes them, then lets it hear what all hear. */
  async #catchUp(listener: Listener, once: boolean): Promise<void> {
    while (listener.isOpen && listener.place < this.#place) {
      const until = this.#place;
      const events = await this.#read(listener.place, until);
      for (const event of events) listener.tell(event);
      if (events.length < pageEvents && listener.place < until) listener.place = until;
      while (listener.isBehind) await sleep(100);
    }
    if (once) listener.end('no more for now');
    else if (listener.isOpen) this.#live.add(listener);
  }

  #read = (after: string, place: string): Promise<HubEvent[]> =>
    readEvents(this.#options.store.read, { after, until: place.slice(0, 24), limit: pageEvents });

  #start(): void {
    if (this.#timer !== null) return;
    this.#place = this.#settled();
    const tick = async (): Promise<void> => {
      await this.#tick().catch((error: unknown) => this.#options.log.warn({ err: error }, 'events cannot be read'));
      if (this.#timer !== null) this.#timer = setTimeout(tick, everyMs);
    };
    this.#timer = setTimeout(tick, everyMs);
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #tick(): Promise<void> {
    const until = this.#settled();
    while (this.#place < until) {
      const events = await this.#read(this.#place, until);
      for (const event of events) for (const listener of this.#live) listener.tell(event);
      this.#place = events.length < pageEvents ? until : (events.at(-1)?.id ?? until);
    }
  }

  #settled = (): string => endOf(new Date(this.#options.now() - settleMs).toISOString());

  #lost(listener: Listener, error: unknown): void {
    this.#options.log.warn({ err: error }, 'events cannot be read');
    listener.end('the store cannot be read');
  }
}
