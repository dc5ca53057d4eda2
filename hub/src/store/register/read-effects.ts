import type { RegisterKind } from '@motcua/inventory';
import type { Db } from '../store.ts';
import type { Effect } from './net-effect.ts';
import { versionRow } from './version-row.ts';

/** What a change did, row by row, as the versions tell it: those that end with it, and those that begin. */
export async function readEffects(db: Db, { id, at }: { id: number; at: string }): Promise<Effect[]> {
  const columns = ['kind', 'id', 'valid_from', 'body'] as const;
  const version = db.selectFrom('register_version').select(columns);
  const ended = await version.where('recorded_to', '=', at).execute();
  const begun = await version.where('change_id', '=', id).execute();
  const effects = new Map<string, Effect>();
  const effectOf = (row: (typeof ended)[number]): Effect => {
    const name = `${row.kind}|${row.id}|${row.valid_from}`;
    const known = effects.get(name);
    if (known !== undefined) return known;
    const kind = row.kind as RegisterKind;
    const made: Effect = { kind, id: row.id, validFrom: row.valid_from, before: null, after: null };
    effects.set(name, made);
    return made;
  };
  const setRow = (row: (typeof ended)[number], side: 'before' | 'after') => {
    effectOf(row)[side] = versionRow(row.kind as RegisterKind, row.body);
  };
  for (const row of ended) setRow(row, 'before');
  for (const row of begun) setRow(row, 'after');
  return [...effects.values()];
}
