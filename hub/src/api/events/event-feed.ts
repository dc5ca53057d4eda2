import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError } from '@motcua/contract';
import type { Log } from '../../log/index.ts';
import type { Store } from '../../store/index.ts';
import { endOf, type HubEvent } from './hub-event.ts';
import { Listener } from './listener.ts';
import { readEvents } from './read-events.ts';

/** The store is asked this often, also when nobody says that there is something. */
const everyMs = 1000;
/** What is younger may still get a neighbour that is committed later, or by a hub with another clock, and stands before it. */
const unsettledMs = 3000;
/** How far the clock of a hub that writes may be ahead of ours. */
const aheadMs = 60_000;
/** A caller that asks `once` gets nothing that may still get a neighbour before it: it goes on after the last. */
const onceMs = 1000;
const beatMs = 15_000;
/** A right that was taken away ends here at the latest: whoever comes back is asked again who it is. */
const lifeMs = 600_000;
const pageEvents = 500;
const mostListeners = 200;

interface FeedOptions {
  store: Pick<Store, 'read' | 'watch'>;
  now: () => number;
  log: Log;
}

interface Opening {
  after: string | null;
  once: boolean;
  hears: (event: HubEvent) => boolean;
}

/**
 * Tells clients what happens, whichever hub wrote it: at once where the store says that there is something, else within a
 * second. Invariants: the database is asked once for all of them, and only while there is one; every client gets each event
 * once, in order but for what was committed late; one that does not read is ended and costs no more than its buffer.
 */
export class EventFeed {
  readonly #options: FeedOptions;
  readonly #live = new Set<Listener>();
  #count = 0;
  /** Up to here nothing is read again. */
  #settled = '';
  /** Up to here something was read. */
  #read = '';
  #timer: NodeJS.Timeout | null = null;
  #watch: AsyncDisposable | null = null;
  /** What is to be read when what is being read is done. */
  #next: 'new' | 'all' | null = null;
  #busy = false;

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  /** A stream of events after a place; without one, of what comes from now on. `once` ends where there is no more. */
  open(opening: Opening): Readable {
    if (this.#count >= mostListeners) throw new ExpectedError('E_TOO_MANY_LISTENERS', { limit: mostListeners });
    this.#start();
    this.#count += 1;
    const { after, hears } = opening;
    // Who comes back at once may have missed what was committed late and stands before what it had.
    const floor = after === null ? this.#ago(onceMs) : earlier(after, this.#settled);
    const listener = new Listener({ floor, hears });
    const beat = setInterval(() => listener.beat(), beatMs);
    const life = setTimeout(() => listener.end('come back'), lifeMs);
    listener.stream.once('close', () => {
      clearInterval(beat);
      clearTimeout(life);
      this.#live.delete(listener);
      this.#count -= 1;
      if (this.#count === 0) this.#stop();
    });
    this.#catchUp(listener, { ...opening, floor }).catch((error: unknown) => {
      this.#options.log.warn({ err: error }, 'events cannot be read');
      listener.end('the store cannot be read');
    });
    return listener.stream;
  }

  close(): void {
    for (const listener of this.#live) listener.end('the hub stops');
    this.#stop();
  }

  /** Reads what it missed, in pages as fast as it takes them, then lets it hear what all hear. */
  async #catchUp(listener: Listener, { after, once, floor }: Opening & { floor: string }): Promise<void> {
    if (after !== null && after > floor)
      await this.#each({ after: floor, until: after }, (event) => void (event.id <= after && listener.had(event)));
    if (after !== null)
      await this.#each({ after, until: once ? this.#ago(onceMs) : this.#ahead() }, async (event) => {
        listener.tell(event);
        while (listener.isBehind) await sleep(100);
        return listener.isOpen;
      });
    if (once) listener.end('no more for now');
    else if (listener.isOpen) this.#live.add(listener);
  }

  /** Events between two places, in order, page after page, until `work` says false. Gives the place of the last. */
  async #each({ after, until }: { after: string; until: string }, work: (event: HubEvent) => unknown): Promise<string> {
    const span = { until: until.slice(0, 24), limit: pageEvents };
    for (let place = after; ; ) {
      const events = await readEvents(this.#options.store.read, { ...span, after: place });
      for (const event of events) {
        place = event.id;
        if ((await work(event)) === false) return place;
      }
      if (events.length < pageEvents) return place;
    }
  }

  #start(): void {
    if (this.#timer !== null) return;
    this.#settled = this.#ago(unsettledMs);
    this.#read = this.#settled;
    this.#timer = setInterval(() => this.#trigger('all'), everyMs);
    this.#watch = this.#options.store.watch?.(() => this.#trigger('new')) ?? null;
  }

  #stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#watch?.[Symbol.asyncDispose]().then(undefined, () => {});
    this.#watch = null;
  }

  /** Reads, one reading at a time; what is asked for meanwhile is one more. */
  #trigger(what: 'new' | 'all'): void {
    if (this.#next !== 'all') this.#next = what;
    if (this.#busy) return;
    this.#busy = true;
    this.#run()
      .catch((error: unknown) => this.#options.log.warn({ err: error }, 'events cannot be read'))
      .finally(() => {
        this.#busy = false;
      });
  }

  async #run(): Promise<void> {
    for (let what = this.#next; what !== null && this.#timer !== null; what = this.#next) {
      this.#next = null;
      const settled = this.#ago(unsettledMs);
      const after = what === 'all' ? this.#settled : this.#read;
      const last = await this.#each({ after, until: this.#ahead() }, (event) => {
        for (const listener of this.#live) listener.tell(event);
      });
      if (last > this.#read) this.#read = last;
      if (what === 'all') this.#settle(settled);
    }
  }

  #settle(place: string): void {
    this.#settled = place;
    if (this.#read < place) this.#read = place;
    for (const listener of this.#live) listener.forget(place);
  }

  #ago = (ms: number): string => endOf(new Date(this.#options.now() - ms).toISOString());
  #ahead = (): string => this.#ago(-aheadMs);
}

const earlier = (one: string, other: string): string => [one, other].toSorted()[0] ?? one;
