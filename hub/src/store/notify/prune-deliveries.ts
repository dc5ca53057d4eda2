import type { Tx } from '../store.ts';

/** Messages of one statement. */
const chunk = 1000;

/**
 * Removes messages that were made before a moment and are done with, acknowledged or given up; how many. One that is under way stays,
 * however old, and what recipients know of tickets is not in it.
 */
export async function pruneDeliveries(tx: Tx, before: string): Promise<number> {
  let removed = 0;
  for (;;) {
    const old = await tx
      .selectFrom('notice_delivery')
      .select('id')
      .where('state', '<>', 'pending')
      .where('created_at', '<', before)
      .orderBy('created_at')
      .limit(chunk)
      .execute();
    if (old.length === 0) return removed;
    const ids = old.map(({ id }) => id);
    await tx.deleteFrom('notice_delivery').where('id', 'in', ids).execute();
    removed += ids.length;
  }
}
