import type { Settings } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';
import { pruneReports } from '../store/index.ts';
import type { Clock } from '../time/clock.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Removes old reports once an hour. */
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
      const before = new Date(clock.now() - settings.keepReportDays * day).toISOString();
      const pruned = await pruneReports(store.db, before);
      if (pruned > 0) log.info({ pruned, before }, 'old reports were removed');
    } catch (error) {
      log.error({ err: error }, 'old reports could not be removed; trying again in an hour');
    }
  }, hour);
  timer.unref();
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
