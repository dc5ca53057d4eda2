import type { Settings } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';
import { pruneReadings } from '../store/index.ts';
import type { Clock } from '../time/clock.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Removes old reports, and old points of the history of devices, once an hour. */
export function startPruning({
  store,
  settings,
  clock,
  log,
}: {
  store: Store;
  settings: Settings;
  clock: Clock;
  log: Log;
}): Disposable {
  const timer = setInterval(async () => {
    try {
      const now = clock.now();
      const before = new Date(now - settings.keepReportDays * day).toISOString();
      const pruned = await store.pruneReports(before);
      if (pruned > 0) log.info({ pruned, before }, 'old reports were removed');
      const readings = await pruneReadings(store, {
        before: now - settings.keepReadingDays * day,
        thinBefore: now - settings.thinReadingDays * day,
      });
      if (readings > 0) log.info({ readings }, 'old readings were removed or thinned');
    } catch (error) {
      log.error({ err: error }, 'what is old could not be removed; trying again in an hour');
    }
  }, hour);
  timer.unref();
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
