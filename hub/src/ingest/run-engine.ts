import type { IngestTx, Recorder } from '../store/index.ts';
import type { Arrival } from './arrival.ts';
import type { BatchOutcome } from './engine.ts';
import { type BatchResult, decodeAll, type Item, type Judging, runBatch, unforeseen } from './run-batch.ts';
import { storeFailure } from './store-failure.ts';

export interface Parts {
  recorder: Recorder;
  judging: Judging;
}

/** Runs the stages for one batch. It is committed whole; or not at all; or what throws in it is found and set apart. */
export const runEngine = (parts: Parts, arrivals: readonly Arrival[]): Promise<BatchOutcome> =>
  runItems(parts, decodeAll(arrivals));

/** The same for a batch that is decoded already. */
export async function runItems(parts: Parts, items: readonly Item[]): Promise<BatchOutcome> {
  try {
    return { ok: true, result: await wholeOrOneByOne(parts, items) };
  } catch (error) {
    // Also for a failure that nobody foresaw: what is not committed is not acknowledged, and is tried again.
    const failure = storeFailure(error) ?? { code: 'E_STORE_FAILED', detail: unforeseen(error).detail };
    return { ok: false, failure };
  }
}

async function wholeOrOneByOne(parts: Parts, items: readonly Item[]): Promise<BatchResult> {
  try {
    return await attempt(parts, items);
  } catch (error) {
    if (storeFailure(error) !== null) throw error;
    // What is committed one by one before the store fails comes back as a duplicate of the next try: nothing is lost.
    const results: BatchResult[] = [];
    for (const item of items) results.push(await attemptOne(parts, item));
    return results.reduce(add);
  }
}

const attempt = ({ recorder, judging }: Parts, items: readonly Item[]): Promise<BatchResult> =>
  recorder.transaction((step: IngestTx) => runBatch(step, items, judging));

/** Something in the batch throws: whatever it is goes to quarantine, and does not take the rest with it. */
async function attemptOne(parts: Parts, item: Item): Promise<BatchResult> {
  try {
    return await attempt(parts, [item]);
  } catch (error) {
    if (storeFailure(error) !== null) throw error;
    return await attempt(parts, [{ arrival: item.arrival, rejection: unforeseen(error) }]);
  }
}

const add = (a: BatchResult, b: BatchResult): BatchResult => ({
  acks: [...a.acks, ...b.acks],
  refusals: [...a.refusals, ...b.refusals],
  fresh: a.fresh + b.fresh,
  duplicates: a.duplicates + b.duplicates,
  faultsChanged: a.faultsChanged || b.faultsChanged,
});
