import { randomUUID } from 'node:crypto';
import type { FaultSettings } from '../faults/settings.ts';
import type { Log } from '../log/index.ts';
import type { Store, Tx } from '../store/index.ts';
import { type JudgeClock, jumpMeter } from './clock.ts';
import { ExclusiveRunner } from './exclusive-runner.ts';
import { foldReadings, type JudgeReading } from './fold-readings.ts';
import { runDue } from './run-due.ts';
import type { JudgeContext } from './take-moment.ts';

/** What a judge needs. */
export interface JudgeOptions {
  store: Store;
  settings: FaultSettings;
  clock: JudgeClock;
  log: Log;
}

/** Turns readings into tickets, and time into tickets for devices that stay faulty in silence. */
export interface Judge {
  /** Keeps hold times until the signal aborts; settles when the work in flight has ended. */
  start(signal: AbortSignal): Promise<void>;
  /** Looks again soon: to be called once readings that changed faults are committed. */
  trigger(): void;
  /** Judges readings within the transaction that records them; true when faults changed and `trigger` is due. */
  foldReadings(tx: Tx, readings: readonly JudgeReading[]): Promise<boolean>;
}

/** Makes a judge; nothing runs before `start`. A clock that is set it notices itself, each time it looks. */
export function createJudge({ store, settings, clock, log }: JudgeOptions): Judge {
  const context: JudgeContext = { run: randomUUID(), clock, jumped: jumpMeter(clock), settings, log };
  const runner = new ExclusiveRunner({
    run: () => runDue(store, context),
    onError: (error) => log.error({ err: error }, 'tickets could not be judged; trying again'),
  });
  return {
    start: (signal) => runner.start(signal),
    trigger: () => runner.trigger(),
    foldReadings: (tx, readings) => foldReadings(tx, readings, context),
  };
}
