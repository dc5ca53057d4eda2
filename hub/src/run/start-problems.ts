import type { Settings } from '../config/index.ts';
import { systemEntry } from '../identity/system-entry.ts';
import { startLeader } from '../leader/start-leader.ts';
import type { Log } from '../log/index.ts';
import { findProblems, reopenStayed } from '../problems/index.ts';
import type { Store } from '../store/index.ts';
import { Calendars } from '../tickets/sla/calendars.ts';
import type { Clock } from '../time/clock.ts';

const minute = 60_000;
const quarterHour = 15 * minute;

interface Finding {
  store: Store;
  settings: Settings;
  clock: Clock;
  log: Log;
}

/** Looks for problems that units have in common, and for errors that stayed, as long as this hub leads. */
export function startProblems({ store, settings, clock, log }: Finding): AsyncDisposable {
  const leader = startLeader({ store, duty: 'problems', settings, clock, log });
  const every = (ms: number, work: () => Promise<void>) => {
    const failed = (error: unknown) => log.error({ err: error }, 'problems could not be looked for; trying again');
    const timer = setInterval(() => void leader.act(work).catch(failed), ms);
    timer.unref();
    return timer;
  };
  const calendars = new Calendars();
  const timers = [
    every(minute, async () => {
      const reopened = await reopenStayed(store, { settings, calendars, now: clock.now() });
      if (reopened.length > 0) log.info({ reopened }, 'errors stayed; their tickets are open again');
    }),
    every(quarterHour, async () => {
      const now = clock.now();
      const entryOf = (told: Parameters<typeof systemEntry>[1]) => systemEntry(new Date(now).toISOString(), told);
      const { proposed } = await findProblems(store, { settings, now, entryOf });
      if (proposed.length > 0) log.info({ proposed }, 'problems were proposed');
    }),
  ];
  return {
    async [Symbol.asyncDispose]() {
      for (const timer of timers) clearInterval(timer);
      await leader[Symbol.asyncDispose]();
    },
  };
}
