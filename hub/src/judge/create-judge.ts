import type { FaultSettings } from '../faults/settings.ts';
import { type Leader, startLeader } from '../leader/start-leader.ts';
import type { Log } from '../log/index.ts';
import type { Store, Tx } from '../store/index.ts';
import type { JudgeClock } from './clock.ts';
import { ExclusiveRunner } from './exclusive-runner.ts';
import { foldReadings, type JudgeReading } from './fold-readings.ts';
import { makeLooks } from './make-looks.ts';
import { makeMoments } from './moments.ts';
import { runDue } from './run-due.ts';

/** What a judge needs. */
export interface JudgeOptions {
  store: Store;
  settings: FaultSettings & { hubId: string; leaseSeconds: number };
  clock: JudgeClock;
  log: Log;
}

/** Turns readings into tickets, and time into tickets for devices that stay faulty in silence. */
export interface Judge {
  /** Keeps hold times, as long as this hub leads, until the signal aborts; settles when the work in flight has ended. */
  start(signal: AbortSignal): Promise<void>;
  /** Looks again soon: to be called once readings that changed faults are committed. */
  trigger(): void;
  /** Judges readings within the transaction that records them; true when faults changed and `trigger` is due. */
  foldReadings(tx: Tx, readings: readonly JudgeReading[]): Promise<boolean>;
}

/** Longest time for which a fault that another hub has noted is not looked at. */
const othersMs = 2000;

/** Makes a judge; nothing runs before `start`. A clock that is set it notices itself, each time it looks. */
export function createJudge({ store, settings, clock, log }: JudgeOptions): Judge {
  const moments = makeMoments({ sharedTime: store.sharedTime, clock, settings, log });
  let leader: Leader | null = null;
  const looks = makeLooks({ store, settings, clock, moments });
  const runner = new ExclusiveRunner({
    run: async () =>
      leader?.act(async ({ token, fence }) => {
        await looks.lookIfDue({ take: moments.leading(token), fence });
        return looks.sleepFor(await runDue(store, { take: moments.leading(token), fence }));
      }) ?? null,
    onError: (error) => log.error({ err: error }, 'tickets could not be judged; trying again'),
    ...(store.sharedTime !== null && { maxSleepMs: othersMs }),
  });
  return {
    async start(signal) {
      const onTaken = () => runner.trigger();
      await using striving = startLeader({ store, duty: 'judging', settings, clock, log, onTaken });
      leader = striving;
      await runner.start(signal);
    },
    trigger: () => runner.trigger(),
    foldReadings: (tx, readings) => foldReadings(tx, readings, moments.folding),
  };
}
