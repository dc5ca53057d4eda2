import type { Settings } from '../config/index.ts';
import type { JudgeClock } from '../judge/clock.ts';
import { createJudge } from '../judge/create-judge.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';
import type { Arrival } from './arrival.ts';
import { decodeInSlices } from './decode-in-slices.ts';
import type { BatchOutcome, Engine } from './engine.ts';
import { decodeAll } from './run-batch.ts';
import { runItems } from './run-engine.ts';

/** Records and judges in this thread, over a store that is its caller's. */
export function createLocalEngine({
  store,
  settings,
  clock,
  log,
}: {
  store: Store;
  settings: Settings;
  clock: JudgeClock;
  log: Log;
}): Engine {
  const judge = createJudge({ store, settings, clock, log });
  const stop = new AbortController();
  const judging = judge.start(stop.signal);
  const parts = { recorder: store.recorder, judging: judge.foldReadings };
  const runNext = async (arrivals: readonly Arrival[], before: Promise<BatchOutcome> | null): Promise<BatchOutcome> => {
    const items = before === null ? decodeAll(arrivals) : await decodeInSlices(arrivals);
    const earlier = await before;
    if (earlier?.ok === false) return earlier;
    const outcome = await runItems(parts, items);
    if (outcome.ok && outcome.result.faultsChanged) judge.trigger();
    return outcome;
  };
  let last: Promise<BatchOutcome> | null = null;
  return {
    async run(arrivals) {
      const own = runNext(arrivals, last);
      last = own;
      try {
        return await own;
      } finally {
        if (last === own) last = null;
      }
    },
    async close() {
      stop.abort();
      await judging;
    },
  };
}
