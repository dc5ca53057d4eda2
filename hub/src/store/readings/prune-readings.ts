import { sql } from 'kysely';
import { dayMs, startOfDay } from '../../time/today.ts';
import type { Store } from '../store.ts';

/** Rows of one transaction, so that ingest need not wait long for its turn. */
const atOnce = 2000;
/** Up to where the history is thinned already; without it every round would go through all of it again. */
const thinnedKey = 'readings_thinned_before';

/** Removes points before a moment; of each day that ended before another, the last point of each device stays. */
export async function pruneReadings(
  { db, read }: Pick<Store, 'db' | 'read'>,
  { before, thinBefore }: { before: number; thinBefore: number },
): Promise<number> {
  const removed = await removeBefore(db, before);
  const done = await read.selectFrom('meta').select('value').where('key', '=', thinnedKey).executeTakeFirst();
  const until = startOfDay(thinBefore);
  const thinned = await thin({ db, read }, { from: Number(done?.value ?? 0), until });
  const value = String(Math.max(until, Number(done?.value ?? 0)));
  await db
    .insertInto('meta')
    .values({ key: thinnedKey, value })
    .onConflict((on) => on.column('key').doUpdateSet({ value }))
    .execute();
  return removed + thinned;
}

async function removeBefore(db: Store['db'], before: number): Promise<number> {
  for (let removed = 0; ; ) {
    const { numAffectedRows = 0n } = await sql`DELETE FROM device_reading WHERE (device_id, at) IN
      (SELECT device_id, at FROM device_reading WHERE at < ${before} ORDER BY at LIMIT ${atOnce})`.execute(db);
    removed += Number(numAffectedRows);
    if (numAffectedRows < BigInt(atOnce)) return removed;
  }
}

/** Goes through the points in the order of time, a stretch at a time; where a stretch ends is looked up without a lock. */
async function thin(
  { db, read }: Pick<Store, 'db' | 'read'>,
  { from, until }: { from: number; until: number },
): Promise<number> {
  let start = { at: from, device: '' };
  for (let removed = 0; ; ) {
    const { rows } = await sql<{ at: number; device: string }>`SELECT at, device_id AS device FROM device_reading
      WHERE (at, device_id) > (${start.at}, ${start.device}) AND at < ${until}
      ORDER BY at, device_id LIMIT 1 OFFSET ${atOnce - 1}`.execute(read);
    const end = rows[0] ?? { at: until, device: '' };
    const { numAffectedRows = 0n } = await sql`DELETE FROM device_reading
      WHERE (at, device_id) > (${start.at}, ${start.device}) AND (at, device_id) <= (${end.at}, ${end.device})
      AND EXISTS (SELECT 1 FROM device_reading AS later WHERE later.device_id = device_reading.device_id
      AND later.at > device_reading.at AND later.at < ${endOfDay})`.execute(db);
    removed += Number(numAffectedRows);
    if (rows[0] === undefined) return removed;
    start = end;
  }
}

/** Midnight after a point, in Vietnam (UTC+7 without summer time), reckoned by the database. */
const endOfDay = sql.raw(`device_reading.at - ((device_reading.at + ${-startOfDay(0)}) % ${dayMs}) + ${dayMs}`);
