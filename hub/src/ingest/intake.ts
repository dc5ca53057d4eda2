import { isExpected } from '@motcua/contract';
import type { Log } from '../log/index.ts';
import type { Arrival } from './arrival.ts';
import type { BatchOutcome, Engine } from './engine.ts';
import type { BatchResult } from './run-batch.ts';
import type { StoreFailure } from './store-failure.ts';

/** What an intake needs. */
export interface IntakeOptions {
  engine: Engine;
  settings: { batchMs: number; batchReports: number; queueReports: number; queueBytes: number };
  /** Called after each commit. */
  onResult: (result: BatchResult) => void;
  log: Log;
  /** First and longest wait before a store that failed is tried again. */
  retryMs?: { first: number; longest: number };
}

interface Handed {
  batch: readonly Arrival[];
  answer: Promise<BatchOutcome>;
}

/**
 * The queue between broker and engine. Invariants:
 * - what was accepted is run in order and leaves the queue only once it is committed;
 * - batches never overlap, though a full one may be made ready behind another; a failing store is tried again with the
 *   same reports, for ever;
 * - at the limit the queue takes no more: `accept` then answers with a promise, and the broker stops reading.
 */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #retry: { first: number; longest: number };
  readonly #stop = new AbortController();
  #queue: Arrival[] = [];
  #bytes = 0;
  #room: PromiseWithResolvers<void> | null = null;
  #wake: () => void = () => {};
  #hurry: () => void = () => {};
  #failure: StoreFailure | null = null;
  #running: Promise<void> | null = null;

  constructor({ retryMs = { first: 100, longest: 10_000 }, ...options }: IntakeOptions) {
    this.#options = options;
    this.#retry = retryMs;
  }

  /** Why nothing can be recorded at present; null when all is well. */
  get failure(): StoreFailure | null {
    return this.#failure;
  }

  /** What waits, and what is being run. */
  get waiting(): { reports: number; bytes: number } {
    return { reports: this.#queue.length, bytes: this.#bytes };
  }

  /** Takes a message; a promise says that there is no more room, and settles when there is. */
  accept(arrival: Arrival): Promise<void> | null {
    // A hub that stops takes nothing more: it stays without PUBACK, and its agent sends it to the next one.
    if (this.#stop.signal.aborted) return new Promise(() => {});
    this.#queue.push(arrival);
    this.#bytes += arrival.payload.byteLength;
    this.#wake();
    if (!this.#isFull()) return null;
    this.#room ??= Promise.withResolvers<void>();
    return this.#room.promise;
  }

  start(): void {
    this.#running ??= this.#loop();
  }

  /** Commits what is queued, as long as the store lets it, then ends. */
  async drain(): Promise<void> {
    this.#stop.abort();
    this.#hurry();
    this.#wake();
    await this.#running;
  }

  async #loop(): Promise<void> {
    let waitMs = this.#retry.first;
    let ahead: Handed | null = null;
    for (;;) {
      if (this.#queue.length === 0) {
        if (this.#stop.signal.aborted) return;
        await this.#something();
        await this.#gather();
        continue;
      }
      const { batch, answer } = ahead ?? this.#hand(0);
      ahead = this.#handNext(batch.length);
      const outcome = await answer;
      if (outcome.ok) {
        this.#done(batch, outcome.result);
        waitMs = this.#retry.first;
      } else {
        // What was handed over behind it is not run either; both start again from the front of the queue.
        await ahead?.answer;
        ahead = null;
        this.#failed(outcome.failure);
        // A hub that is told to stop does not wait for a disk to be cleared: its agents still have everything.
        if (this.#stop.signal.aborted) return;
        await this.#pause(waitMs);
        waitMs = Math.min(waitMs * 2, this.#retry.longest);
      }
    }
  }

  /** Hands over a batch that starts at a place in the queue. */
  #hand(at: number): Handed {
    const batch = this.#queue.slice(at, at + this.#options.settings.batchReports);
    return { batch, answer: this.#run(batch) };
  }

  /** The next one is handed over ahead only if it is full: what is not shares its commit with what comes meanwhile. */
  #handNext(at: number): Handed | null {
    return this.#queue.length - at < this.#options.settings.batchReports ? null : this.#hand(at);
  }

  async #run(batch: readonly Arrival[]): Promise<BatchOutcome> {
    try {
      return await this.#options.engine.run(batch);
    } catch (error) {
      this.#options.log.error({ err: error }, 'a batch could not be run');
      const detail = isExpected(error) ? error.code : error instanceof Error ? error.message : String(error);
      return { ok: false, failure: { code: 'E_STORE_FAILED', detail } };
    }
  }

  #done(batch: readonly Arrival[], result: BatchResult): void {
    this.#queue = this.#queue.slice(batch.length);
    this.#bytes -= batch.reduce((sum, { payload }) => sum + payload.byteLength, 0);
    if (this.#failure !== null) this.#options.log.info({ was: this.#failure.code }, 'the store can be written again');
    this.#failure = null;
    if (this.#room !== null && !this.#isFull()) {
      this.#room.resolve();
      this.#room = null;
    }
    this.#options.onResult(result);
  }

  #failed(failure: StoreFailure): void {
    if (this.#failure?.code !== failure.code) this.#options.log.error(failure, 'the store cannot be written');
    this.#failure = failure;
  }

  #isFull(): boolean {
    const { queueReports, queueBytes } = this.#options.settings;
    return this.#queue.length >= queueReports || this.#bytes >= queueBytes;
  }

  /** After a quiet time a short wait lets reports share one commit; what came during a batch has waited already. */
  async #gather(): Promise<void> {
    const { batchMs, batchReports } = this.#options.settings;
    if (batchMs > 0 && this.#queue.length < batchReports) await this.#pause(batchMs);
  }

  /** Waits, unless it is told to stop. */
  async #pause(ms: number): Promise<void> {
    if (this.#stop.signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    this.#hurry = resolve;
    await promise;
    clearTimeout(timer);
  }

  async #something(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    await promise;
    this.#wake = () => {};
  }
}
