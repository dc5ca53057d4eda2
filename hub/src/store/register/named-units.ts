import type { Db } from '../store.ts';

/** Names and parents of the units that are valid on a day, by code: what notices need, without the rest of the register. */
export async function namedUnits(db: Db, day: string): Promise<Map<string, { name: string; parent: string | null }>> {
  const rows = await db
    .selectFrom('unit')
    .select(['code', 'name', 'parent'])
    .where('valid_from', '<=', day)
    .where((of) => of.or([of('valid_to', 'is', null), of('valid_to', '>', day)]))
    .execute();
  return new Map(rows.map(({ code, ...row }) => [code, row]));
}
