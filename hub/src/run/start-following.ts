import type { Settings } from '../config/index.ts';
import { followPlaces } from '../following/index.ts';
import { systemEntry } from '../identity/system-entry.ts';
import { startLeader } from '../leader/start-leader.ts';
import type { Log } from '../log/index.ts';
import { loadRegister, type Store } from '../store/index.ts';
import type { Clock } from '../time/clock.ts';
import { today } from '../time/today.ts';

const quarterHour = 900_000;

interface Following {
  store: Store;
  settings: Settings;
  clock: Clock;
  log: Log;
}

/** Lets what belongs to a unit follow on the day that the unit ends, when that was recorded before, as long as this hub leads. */
export function startFollowing({ store, settings, clock, log }: Following): AsyncDisposable {
  const leader = startLeader({ store, duty: 'following', settings, clock, log });
  let done = '';
  const timer = setInterval(() => {
    const day = today(clock.now());
    if (day === done) return;
    leader
      .act(async () => {
        await followOn(store, { day, now: clock.now(), log });
        done = day;
      })
      .catch((error) => log.error({ err: error }, 'what follows its unit could not; trying again'));
  }, quarterHour);
  timer.unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await leader[Symbol.asyncDispose]();
    },
  };
}

/** Once a day, after midnight in Vietnam. */
export async function followOn(store: Store, { day, now, log }: { day: string; now: number; log: Log }): Promise<void> {
  const at = new Date(now).toISOString();
  const moved = await store.db.transaction().execute(async (tx) => {
    const register = await loadRegister(tx);
    return followPlaces(tx, { register, day, at, change: null, entryOf: (told) => systemEntry(at, told) });
  });
  if (moved > 0) log.info({ moved, day }, 'agents and tickets followed their units');
}
