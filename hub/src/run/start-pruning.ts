import type { Settings } from '../config/index.ts';
import { startLeader } from '../leader/start-leader.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';
import { pruneDeliveries, prunePhotos, pruneReadings } from '../store/index.ts';
import { pruneSights } from '../store/wan-links/sights.ts';
import type { Clock } from '../time/clock.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Removes old reports, points of the history of devices and notices, once an hour, as long as this hub leads. */
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
}): AsyncDisposable {
  const leader = startLeader({ store, duty: 'pruning', settings, clock, log });
  const timer = setInterval(() => {
    // Behind no fence: what is too old for one hub is so for all, and to remove it twice removes nothing more.
    leader
      .act(() => prune({ store, settings, now: clock.now(), log }))
      .catch((error) => log.error({ err: error }, 'what is old could not be removed; trying again in an hour'));
  }, hour);
  timer.unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await leader[Symbol.asyncDispose]();
    },
  };
}

async function prune({
  store,
  settings,
  now,
  log,
}: {
  store: Store;
  settings: Settings;
  now: number;
  log: Log;
}): Promise<void> {
  const before = new Date(now - settings.keepReportDays * day).toISOString();
  const pruned = await store.pruneReports(before);
  if (pruned > 0) log.info({ pruned, before }, 'old reports were removed');
  const readings = await pruneReadings(store, {
    before: now - settings.keepReadingDays * day,
    thinBefore: now - settings.thinReadingDays * day,
  });
  const closedBefore = new Date(now - settings.keepPhotoDays * day).toISOString();
  const photos = await store.db.transaction().execute((tx) => prunePhotos(tx, closedBefore));
  if (photos > 0) log.info({ photos, closedBefore }, 'photos of tickets that were closed long ago were removed');
  if (readings > 0) log.info({ readings }, 'old readings were removed or thinned');
  const seenBefore = now - settings.keepLinkDays * day;
  const sights = await store.db.transaction().execute((tx) => pruneSights(tx, seenBefore));
  if (sights > 0) log.info({ sights }, 'what was seen of lines to units long ago was removed');
  const madeBefore = new Date(now - settings.keepNoticeDays * day).toISOString();
  const notices = await store.db.transaction().execute((tx) => pruneDeliveries(tx, madeBefore));
  if (notices > 0) log.info({ notices, madeBefore }, 'old notices were removed');
}
