import { ExclusiveRunner } from '../judge/exclusive-runner.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';
import type { Placed } from './place-unit.ts';
import { runPollers } from './run-pollers.ts';

interface PollerOptions {
  store: Pick<Store, 'db' | 'read'>;
  settings: { takeOverSeconds: number };
  now: () => number;
  log: Log;
  /** Called after each commit. */
  onPlaced: (placed: Placed) => void;
}

/** The loop while it runs. */
export interface Pollers extends AsyncDisposable {
  /** Looks again soon: there are new targets, or a new agent. */
  trigger(): void;
}

/** Keeps one agent of each unit reading the unit's network devices. */
export function startPollers({ store, settings: { takeOverSeconds }, now, log, onPlaced }: PollerOptions): Pollers {
  const startedAt = now();
  const stop = new AbortController();
  const runner = new ExclusiveRunner({
    async run() {
      const { changes, placed } = await runPollers(store, { now: now(), startedAt, takeOverSeconds });
      for (const { unitId, from, to } of changes) log.info({ unitId, from, to }, 'another agent reads for a unit');
      placed.forEach(onPlaced);
      return Math.min(15_000, takeOverSeconds * 250);
    },
    onError: (error) => log.error({ err: error }, 'it could not be decided who reads for a unit; trying again'),
  });
  const running = runner.start(stop.signal);
  return {
    trigger: () => runner.trigger(),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}
