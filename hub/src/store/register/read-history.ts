import type { RegisterKind } from '@motcua/inventory';
import type { Db } from '../store.ts';
import { type ChangeRow, findChange } from './list-changes.ts';
import type { Effect } from './net-effect.ts';

/** A change, and what it did to one record. */
export interface RecordChange {
  change: ChangeRow;
  effects: Effect[];
}

/** Everything that was ever recorded of a record, change by change, oldest first. */
export async function readHistory(db: Db, { kind, id }: { kind: RegisterKind; id: string }): Promise<RecordChange[]> {
  const versions = await db
    .selectFrom('register_version')
    .select(['valid_from', 'recorded_from', 'recorded_to', 'change_id', 'body'])
    .where('kind', '=', kind)
    .where('id', '=', id)
    .orderBy('recorded_from')
    .execute();
  const times = new Map<string, Map<string, Effect>>();
  const effectAt = (at: string, validFrom: string): Effect => {
    const effects = times.get(at) ?? new Map<string, Effect>();
    times.set(at, effects);
    const effect = effects.get(validFrom) ?? { kind, id, validFrom, before: null, after: null };
    effects.set(validFrom, effect);
    return effect;
  };
  for (const { valid_from: day, recorded_from: from, recorded_to: to, body } of versions) {
    effectAt(from, day).after = JSON.parse(body);
    if (to !== null) effectAt(to, day).before = JSON.parse(body);
  }
  const sorted = [...times].sort(([a], [b]) => (a < b ? -1 : 1));
  return Promise.all(
    sorted.map(async ([at, effects]) => ({ change: await changeAt(db, at), effects: [...effects.values()] })),
  );
}

async function changeAt(db: Db, at: string): Promise<ChangeRow> {
  const { id } = await db.selectFrom('register_change').select('id').where('at', '=', at).executeTakeFirstOrThrow();
  return (await findChange(db, id)) as ChangeRow;
}
