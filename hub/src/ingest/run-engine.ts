import type { IngestTx, Recorder } from '../store/index.ts';
import type { Arrival } from './arrival.ts';
import type { BatchOutcome } from './engine.ts';
import { type BatchResult, decodeAll, type Item, type Judging, runBatch, unforeseen } from './run-batch.ts';
import { storeFailure } from './store-failure.ts';

/** Runs the stages for one batch. A batch is committed whole, or what throws in it is found and set apart. */
export async function runEngine(parts: Parts, arrivals: readonly Arrival[]): Promise<BatchOutcome> {
  const items = decodeAll(arrivals);
  try {
    return { ok: true, result: await attempt(parts, items) };
  } catch (error) {
    const failure = storeFailure(error);
    return failure === null ? await oneByOne(parts, items) : { ok: false, failure };
  }
}

export interface Parts {
  recorder: Recorder;
  judging: Judging;
}

const attempt = ({ recorder, judging }: Parts, items: readonly Item[]): Promise<BatchResult> =>
  recorder.transaction((step: IngestTx) => runBatch(step, items, judging));

/** Something in the batch throws: whatever it is goes to quarantine, and does not take the rest with it. */
async function oneByOne(parts: Parts, items: readonly Item[]): Promise<BatchOutcome> {
  let total: BatchResult = { acks: [], refusals: [], fresh: 0, duplicates: 0, faultsChanged: false };
  for (const item of items) {
    try {
      total = add(total, await attempt(parts, [item]));
    } catch (error) {
      const failure = storeFailure(error);
      // What is committed already comes back as a duplicate of the next try, so nothing of it is lost.
      if (failure !== null) return { ok: false, failure };
      total = add(total, await attempt(parts, [{ arrival: item.arrival, rejection: unforeseen(error) }]));
    }
  }
  return { ok: true, result: total };
}

const add = (a: BatchResult, b: BatchResult): BatchResult => ({
  acks: [...a.acks, ...b.acks],
  refusals: [...a.refusals, ...b.refusals],
  fresh: a.fresh + b.fresh,
  duplicates: a.duplicates + b.duplicates,
  faultsChanged: a.faultsChanged || b.faultsChanged,
});
