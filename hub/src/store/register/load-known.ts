import {
  type Installation,
  type RegisterKind,
  type RegisterRows,
  registerKinds,
  registerTables,
} from '@motcua/inventory';
import type { Db } from '../store.ts';
import { loadTitle } from './load-register.ts';
import { versionRow } from './version-row.ts';

/** Everything that was recorded by a moment, of all times; rows are in the order in which the present is loaded. */
export async function loadKnown(db: Db, knownAt: string): Promise<Installation> {
  const lists = await Promise.all(
    registerKinds.map(async (kind) => [registerTables[kind], await rowsOf(db, kind, knownAt)]),
  );
  return { ...(await loadTitle(db)), ...Object.fromEntries(lists) };
}

async function rowsOf(db: Db, kind: RegisterKind, knownAt: string): Promise<RegisterRows[RegisterKind][]> {
  const rows = await db
    .selectFrom('register_version')
    .select('body')
    .where('kind', '=', kind)
    .where('recorded_from', '<=', knownAt)
    .where((of) => of.or([of('recorded_to', 'is', null), of('recorded_to', '>', knownAt)]))
    .orderBy('id')
    .orderBy('valid_from')
    .execute();
  return rows.map(({ body }) => versionRow(kind, body));
}
