import type { Settings } from '../config/index.ts';
import { startLeader } from '../leader/start-leader.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from '../time/clock.ts';
import { watchLinks } from '../wan-links/index.ts';

const minute = 60_000;

interface Watching {
  store: Store;
  settings: Settings;
  clock: Clock;
  log: Log;
}

/** Looks at the lines to the units every minute, as long as this hub leads. */
export function startLinks({ store, settings, clock, log }: Watching): AsyncDisposable {
  const leader = startLeader({ store, duty: 'links', settings, clock, log });
  const timer = setInterval(() => {
    leader
      .act(({ fence }) => watchLinks(store, { now: clock.now(), fence }))
      .catch((error) => log.error({ err: error }, 'the lines could not be looked at; trying again'));
  }, minute);
  timer.unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await leader[Symbol.asyncDispose]();
    },
  };
}
