import { ExclusiveRunner } from '../judge/exclusive-runner.ts';
import { startLeader } from '../leader/start-leader.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from '../time/clock.ts';
import type { Placed } from './place-unit.ts';
import { runPollers } from './run-pollers.ts';

interface PollerOptions {
  store: Store;
  settings: { takeOverSeconds: number; hubId: string; leaseSeconds: number };
  clock: Clock;
  log: Log;
  /** Called after each commit. */
  onPlaced: (placed: Placed) => void;
}

/** The loop while it runs. */
export interface Pollers extends AsyncDisposable {
  /** Looks again soon: there are new targets, or a new agent. */
  trigger(): void;
}

/** Keeps one agent of each unit reading the unit's network devices, as long as this hub leads. */
export function startPollers({ store, settings, clock, log, onPlaced }: PollerOptions): Pollers {
  const { takeOverSeconds } = settings;
  const startedAt = clock.now();
  const stop = new AbortController();
  const leader = startLeader({ store, duty: 'polling', settings, clock, log, onTaken: () => runner.trigger() });
  const runner = new ExclusiveRunner({
    async run() {
      const done = await leader.act(({ fence }) =>
        runPollers(store, { now: clock.now(), startedAt, takeOverSeconds, fence }),
      );
      if (done === null) return null;
      for (const { unitId, from, to } of done.changes) log.info({ unitId, from, to }, 'another agent reads for a unit');
      done.placed.forEach(onPlaced);
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
      await leader[Symbol.asyncDispose]();
    },
  };
}
