import type { Settings } from '../config/index.ts';
import type { JudgeClock } from '../judge/clock.ts';
import { createJudge } from '../judge/create-judge.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';
import type { Engine } from './engine.ts';
import { runEngine } from './run-engine.ts';

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
  return {
    async run(arrivals) {
      const outcome = await runEngine(parts, arrivals);
      if (outcome.ok && outcome.result.faultsChanged) judge.trigger();
      return outcome;
    },
    async close() {
      stop.abort();
      await judging;
    },
  };
}
