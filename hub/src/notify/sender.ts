import { reachesPeople } from '@motcua/contract';
import type { Log } from '../log/index.ts';
import type { Registry } from '../metrics/index.ts';
import {
  type Delivery,
  dueDeliveries,
  markFailed,
  markSent,
  nextDeliveryAt,
  type Store,
  type Tx,
} from '../store/index.ts';
import { backOff } from './back-off.ts';
import { ChannelFailure, failureText } from './channels/channel.ts';
import type { Channels } from './channels/make-channels.ts';
import { trySending } from './try-sending.ts';

interface SenderOptions {
  store: Store;
  channels: Channels;
  now: () => number;
  random: () => number;
  /** Milliseconds after which a try is over. */
  tryMs: number;
  /** Tries before a message is given up. */
  attempts: number;
  /** Milliseconds between two messages that a person got. */
  gapMs: number;
  log: Log;
  metrics: Registry;
  /** Ends what is being sent when the hub stops. */
  signal: AbortSignal;
  /** Called when a recipient is done with: there may be more to do. */
  onDone?: () => void;
}

type Fence = (tx: Tx) => Promise<void>;

/** Recipients that are sent to at once. */
const atOnce = 8;

/**
 * Sends what is due. Invariants:
 * - to a recipient one message at a time, in the order in which they were made; one that hangs holds up nobody else;
 * - a person has the gap between two of them, counted from the moment at which the first was taken: what waited for a server
 *   that was away does not come at once when it is back, and what was not yet made by then is one digest after the gap;
 * - each message is marked by itself, as soon as the other end has said yes or no;
 * - after a try that failed its recipient is left alone until the next try is due.
 */
export class Sender {
  readonly #options: SenderOptions;
  readonly #busy = new Map<number, Promise<void>>();

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Begins with what is due, as far as there is room; does not wait for it. */
  async begin(fence: Fence): Promise<void> {
    const { store, now, log, onDone = () => {} } = this.#options;
    const due = await dueDeliveries(store.db, { now: now(), except: this.#recipients(), limit: 200 });
    for (const [recipient, line] of Map.groupBy(due, (one) => one.recipient)) {
      if (this.#busy.size >= atOnce) return;
      const sent = this.#sendLine(line, fence)
        .catch((error) => log.error({ err: error }, 'what became of a notice could not be marked; trying again'))
        .finally(() => {
          this.#busy.delete(recipient);
          onDone();
        });
      this.#busy.set(recipient, sent);
    }
  }

  /** When something may be due that is not under way; null when nothing is. */
  async nextAt(): Promise<number | null> {
    if (this.#busy.size >= atOnce) return null;
    return nextDeliveryAt(this.#options.store.read, { except: this.#recipients() });
  }

  /** Settles when nothing is under way. */
  async drained(): Promise<void> {
    await Promise.all(this.#busy.values());
  }

  #recipients(): number[] {
    return [...this.#busy.keys()];
  }

  async #sendLine(line: readonly Delivery[], fence: Fence): Promise<void> {
    const { store, signal } = this.#options;
    for (const delivery of line) {
      if (signal.aborted) return;
      const failure = await trySending(delivery, this.#options);
      // The hub stops: nothing was said about this message.
      if (failure !== null && signal.aborted) return;
      await store.db.transaction().execute(async (tx) => {
        await fence(tx);
        await (failure === null ? this.#markSent(tx, delivery) : this.#markFailed(tx, delivery, failure.error));
      });
      // The next one of a person waits in the store, so that it does after a restart as well.
      if (failure !== null || reachesPeople(delivery.channel)) return;
    }
  }

  async #markSent(tx: Tx, delivery: Delivery): Promise<void> {
    const { now, metrics, gapMs } = this.#options;
    metrics.add('motcua_notices_total', { outcome: 'sent' });
    await markSent(tx, delivery, { now: now(), gapMs });
  }

  async #markFailed(tx: Tx, delivery: Delivery, error: unknown): Promise<void> {
    const { now, random, attempts, log, metrics } = this.#options;
    const { id, channel, attempts: before } = delivery;
    const known = error instanceof ChannelFailure ? error : null;
    const dead = known?.final === true || before + 1 >= attempts;
    const wait = Math.max(known?.retryMs ?? 0, backOff(before + 1, random()));
    metrics.add('motcua_notices_total', { outcome: dead ? 'dead' : 'failed' });
    log.warn({ notice: id, channel, attempt: before + 1, dead, detail: failureText(error) }, 'a notice was not taken');
    await markFailed(tx, delivery, { error: failureText(error), nextAt: dead ? null : now() + wait });
  }
}
