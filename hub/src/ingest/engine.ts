import type { Arrival } from './arrival.ts';
import type { BatchResult } from './run-batch.ts';
import type { StoreFailure } from './store-failure.ts';

/** What became of a batch: committed, or not at all because of the store, and to be tried again. */
export type BatchOutcome = { ok: true; result: BatchResult } | { ok: false; failure: StoreFailure };

/**
 * Takes batches in order, in this thread or another. The next one may be handed over while one is being run: it is made
 * ready meanwhile, and run only once that one is committed. If that one fails, it is not run, and fails likewise.
 */
export interface Engine {
  run(arrivals: readonly Arrival[]): Promise<BatchOutcome>;
  close(): Promise<void>;
}
