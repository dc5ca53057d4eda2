import type { StandardFile } from '@motcua/contract';
import type { Db, Tx } from '../store.ts';

/** The files that speak of standards, by name. */
export async function listStandardFiles(db: Db): Promise<StandardFile[]> {
  const rows = await db.selectFrom('standard_file').selectAll().orderBy('name').execute();
  return rows.map(({ name, body: text, at, by_name: by }) => ({ name, text, at, by }));
}

/** Keeps a file, in the place of one of its name. */
export async function saveStandardFile(tx: Tx, { name, text, at, by }: StandardFile): Promise<void> {
  const kept = { body: text, at, by_name: by };
  await tx
    .insertInto('standard_file')
    .values({ name, ...kept })
    .onConflict((on) => on.column('name').doUpdateSet(kept))
    .execute();
}

/** Takes a file away; false when there is none of its name. */
export async function removeStandardFile(tx: Tx, name: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('standard_file').where('name', '=', name).executeTakeFirst();
  return numDeletedRows > 0n;
}
