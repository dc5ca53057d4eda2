import type { Tx } from '../store.ts';
import type { Effect } from './net-effect.ts';
import { writeEffects } from './write-effects.ts';

/** What is told of a change besides its rows. */
export interface ChangeEntry {
  kind: string;
  title: string;
  source: string | null;
  detail: Readonly<Record<string, unknown>>;
  /** Codes of the units that it touches; empty for all. */
  units: readonly string[];
  undoes: number | null;
  actor: { id: string; name: string };
}

/** The number of the last change and its time; 0 before the first. That number is the version of the register. */
export async function lastChange(tx: Pick<Tx, 'selectFrom'>): Promise<{ id: number; at: string }> {
  const row = await tx
    .selectFrom('register_change')
    .select(['id', 'at'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? { id: 0, at: '' };
}

/** Makes whoever else wants to change the register wait until this transaction is over. */
export const lockRegister = async (tx: Tx): Promise<void> => {
  await tx
    .updateTable('meta')
    .set(({ ref }) => ({ value: ref('value') }))
    .where('key', '=', 'installation')
    .execute();
};

/** Records a change that was checked, in the transaction of the caller, who holds the lock. */
export async function recordChange(
  tx: Tx,
  { entry, effects, now }: { entry: ChangeEntry; effects: readonly Effect[]; now: number },
): Promise<{ id: number; at: string }> {
  const at = after((await lastChange(tx)).at, now);
  const counts = countEffects(effects);
  const { kind, title, source, detail, units, undoes, actor } = entry;
  const { id } = await tx
    .insertInto('register_change')
    .values({
      ...{ at, actor: actor.id, actor_name: actor.name, kind, title, source, detail: JSON.stringify(detail) },
      ...{ ...counts, units: JSON.stringify(units), undoes, undone_by: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeEffects(tx, effects, { at, change: id });
  return { id, at };
}

/** A clock that is set back must not put a change before the one it builds on. */
const after = (last: string, now: number): string =>
  new Date(last === '' ? now : Math.max(now, Date.parse(last) + 1)).toISOString();

export const countEffects = (effects: readonly Effect[]) => ({
  created: effects.filter(({ before }) => before === null).length,
  updated: effects.filter(({ before, after: later }) => before !== null && later !== null).length,
  deleted: effects.filter(({ after: later }) => later === null).length,
});
