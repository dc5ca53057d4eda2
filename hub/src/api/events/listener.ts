import { Readable } from 'node:stream';
import type { HubEvent } from './hub-event.ts';

/** Bytes that may wait for a client; whoever is that far behind comes back and goes on where it was. */
const mostBytes = 256 * 1024;
/** How long a client waits before it comes back. */
const retryMs = 3000;

/** One client of the stream (HTML standard, 9.2). */
export class Listener {
  readonly stream = new Readable({ read() {}, highWaterMark: mostBytes });
  readonly #hears: (event: HubEvent) => boolean;
  /** What stands up to here it has had, or does not want. */
  readonly #floor: string;
  /** What it has had of what may be read once more. */
  readonly #had = new Set<string>();

  constructor({ floor, hears }: { floor: string; hears: (event: HubEvent) => boolean }) {
    this.#floor = floor;
    this.#hears = hears;
    this.#push(`retry: ${retryMs}\n\n`);
  }

  get isOpen(): boolean {
    return !this.stream.readableEnded && !this.stream.destroyed && !this.#ended;
  }

  #ended = false;

  /** Has so much to read still that it should not be given a page more. */
  get isBehind(): boolean {
    return this.isOpen && this.stream.readableLength > mostBytes / 8;
  }

  /** It has had this before it came. */
  had({ id }: HubEvent): void {
    this.#had.add(id);
  }

  tell(event: HubEvent): void {
    if (event.id <= this.#floor || this.#had.has(event.id)) return;
    this.#had.add(event.id);
    if (this.#hears(event))
      this.#push(`id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event.data)}\n\n`);
  }

  /** What stands up to a place is not read again. */
  forget(place: string): void {
    for (const id of this.#had) if (id <= place) this.#had.delete(id);
  }

  beat(): void {
    this.#push(': \n\n');
  }

  /** Ends it with a word for whoever reads it raw. */
  end(why: string): void {
    if (!this.isOpen) return;
    this.#ended = true;
    this.stream.push(`: ${why}\n\n`);
    this.stream.push(null);
  }

  #push(text: string): void {
    if (!this.isOpen) return;
    if (this.stream.readableLength + text.length > mostBytes) this.end('too slow');
    else this.stream.push(text);
  }
}
