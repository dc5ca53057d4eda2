import type { Language } from '@motcua/contract';
import type { Settings } from '../config/index.ts';
import type { Store, Tx } from '../store/index.ts';
import type { Clock } from '../time/clock.ts';
import { today } from '../time/today.ts';
import type { Channels } from './channels/make-channels.ts';
import { localTime } from './local-time.ts';
import { makeDeliveries } from './make-deliveries.ts';
import { shareOut } from './share-out.ts';

/** What a round of planning notices needs. */
interface RoundOptions {
  store: Store;
  channels: Channels;
  settings: Pick<Settings, 'hotline' | 'noticeGapSeconds'>;
  clock: Pick<Clock, 'now'>;
}

const eventsAtOnce = 500;

/** Shares out what waits and makes what is to be sent; whether there may be more at once, and when (ms) there may be more. */
export async function planRound(
  { store, settings, clock, channels }: RoundOptions,
  fence: (tx: Tx) => Promise<void>,
): Promise<{ more: boolean; nextAt: number | null }> {
  const waits = await store.read.selectFrom('notice_event').select('ticket').limit(1).executeTakeFirst();
  const untold = await store.read
    .selectFrom('notice')
    .select('ticket')
    .whereRef('told', '<>', 'is_open')
    .where('stuck', '=', 0)
    .limit(1)
    .executeTakeFirst();
  if (waits === undefined && untold === undefined) return { more: false, nextAt: null };
  const now = clock.now();
  const day = today(now);
  return store.db.transaction().execute(async (tx) => {
    await fence(tx);
    const shared = await shareOut(tx, { day, limit: eventsAtOnce });
    const { made, nextAt } = await makeDeliveries(tx, {
      ...{ channels, hotline: settings.hotline ?? '', now, gapMs: settings.noticeGapSeconds * 1000, day },
      time: (at: string, language: Language) => localTime(at, language),
    });
    return { more: shared > 0 || made > 0, nextAt };
  });
}
