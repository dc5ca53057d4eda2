import type { Db } from '../store.ts';

/** Rows of one transaction, so that ingest need not wait long for its turn. */
const atOnce = 2000;

/** Removes reports that were received before a moment; what they said of devices and agents stays. */
export async function pruneReports(db: Db, before: string): Promise<number> {
  let pruned = 0;
  for (;;) {
    const { numDeletedRows } = await db
      .deleteFrom('report')
      .where(
        'rowid' as never,
        'in',
        (of) =>
          of
            .selectFrom('report')
            .select('rowid' as never)
            .where('received_at', '<', before)
            .limit(atOnce) as never,
      )
      .executeTakeFirst();
    pruned += Number(numDeletedRows);
    if (numDeletedRows < BigInt(atOnce)) return pruned;
  }
}
