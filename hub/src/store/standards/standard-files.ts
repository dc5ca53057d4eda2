import type { StandardFile } from '@motcua/contract';
import type { Db, Tx } from '../store.ts';

/** The files that speak of standards, by name; those of now, or those that were kept at a moment (RFC 3339 in UTC). */
export async function listStandardFiles(db: Db, knownAt: string | null = null): Promise<StandardFile[]> {
  if (knownAt !== null) return filesKnown(db, knownAt);
  const rows = await db.selectFrom('standard_file').selectAll().orderBy('name').execute();
  return rows.map(({ name, body: text, at, by_name: by }) => ({ name, text, at, by }));
}

/** The last version of each name by a moment; one that was taken away is not among them. */
async function filesKnown(db: Db, knownAt: string): Promise<StandardFile[]> {
  const rows = await db
    .selectFrom('standard_file_version')
    .selectAll()
    .where('number', 'in', (last) =>
      last
        .selectFrom('standard_file_version')
        .select(({ fn }) => fn.max('number').as('number'))
        .where('at', '<=', knownAt)
        .groupBy('name'),
    )
    .orderBy('name')
    .execute();
  return rows.flatMap(({ name, body, at, by_name: by }) => (body === null ? [] : [{ name, text: body, at, by }]));
}

/** Keeps a file, in the place of one of its name; what was there before stays among the versions. */
export async function saveStandardFile(tx: Tx, { name, text, at, by }: StandardFile): Promise<void> {
  const kept = { body: text, at, by_name: by };
  await tx
    .insertInto('standard_file')
    .values({ name, ...kept })
    .onConflict((on) => on.column('name').doUpdateSet(kept))
    .execute();
  await tx
    .insertInto('standard_file_version')
    .values({ name, ...kept })
    .execute();
}

/** Takes a file away; false when there is none of its name. */
export async function removeStandardFile(
  tx: Tx,
  { name, at, by }: Pick<StandardFile, 'name' | 'at' | 'by'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('standard_file').where('name', '=', name).executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await tx.insertInto('standard_file_version').values({ name, body: null, at, by_name: by }).execute();
  return true;
}
