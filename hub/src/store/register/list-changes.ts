import type { Db } from '../store.ts';
import type { RegisterChangeTable } from './tables.ts';

/** A change as it is in the store, its lists read. */
export type ChangeRow = Omit<RegisterChangeTable, 'id' | 'detail' | 'units'> & {
  id: number;
  detail: Record<string, unknown>;
  units: string[];
};

/** Changes before a number, newest first, so many at most. */
export async function listChanges(
  db: Db,
  { before, limit }: { before: number | null; limit: number },
): Promise<ChangeRow[]> {
  const rows = await db
    .selectFrom('register_change')
    .selectAll()
    .$if(before !== null, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(read);
}

/** One change by its number. */
export async function findChange(db: Db, id: number): Promise<ChangeRow | null> {
  const row = await db.selectFrom('register_change').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : read(row);
}

const read = (row: Omit<RegisterChangeTable, 'id'> & { id: number }): ChangeRow => ({
  ...row,
  detail: JSON.parse(row.detail),
  units: JSON.parse(row.units),
});
