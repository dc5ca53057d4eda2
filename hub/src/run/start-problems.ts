import type { Settings } from '../config/index.ts';
import { systemEntry } from '../identity/system-entry.ts';
import { startLeader } from '../leader/start-leader.ts';
import type { Log } from '../log/index.ts';
import { findProblems } from '../problems/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from '../time/clock.ts';

const quarterHour = 900_000;

interface Finding {
  store: Store;
  settings: Settings;
  clock: Clock;
  log: Log;
}

/** Looks for problems that many units have in common, as long as this hub leads. */
export function startProblems({ store, settings, clock, log }: Finding): AsyncDisposable {
  const leader = startLeader({ store, duty: 'problems', settings, clock, log });
  const timer = setInterval(() => {
    leader
      .act(async () => {
        const now = clock.now();
        const entryOf = (told: Parameters<typeof systemEntry>[1]) => systemEntry(new Date(now).toISOString(), told);
        const { proposed } = await findProblems(store, { settings, now, entryOf });
        if (proposed.length > 0) log.info({ proposed }, 'problems were proposed');
      })
      .catch((error) => log.error({ err: error }, 'problems could not be looked for; trying again'));
  }, quarterHour);
  timer.unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await leader[Symbol.asyncDispose]();
    },
  };
}
