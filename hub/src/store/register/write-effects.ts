import { setImmediate as others } from 'node:timers/promises';
import { type RegisterKind, registerKinds } from '@motcua/inventory';
import type { Tx } from '../store.ts';
import { linkAll } from './link-all.ts';
import type { Effect } from './net-effect.ts';
import { presentTables, toRow } from './to-row.ts';

/** Rows of one statement; SQLite allows 32,766 values in it, and a device has 24. */
const rowsAtOnce = 500;

/** When it is recorded, and by which change. */
export interface Recorded {
  at: string;
  change: number;
}

/** Ends the versions that were known, begins those that are now, and makes the tables of the present say the same. */
export async function writeEffects(tx: Tx, effects: readonly Effect[], recorded: Recorded): Promise<void> {
  for (const kind of registerKinds) {
    const ofKind = effects.filter((effect) => effect.kind === kind);
    await endAll(tx, { kind, effects: ofKind.filter(({ before }) => before !== null), at: recorded.at });
    const begun = ofKind.filter(({ after }) => after !== null);
    for (let at = 0; at < begun.length; at += rowsAtOnce) {
      await begin(tx, { kind, effects: begun.slice(at, at + rowsAtOnce), recorded });
      await others();
    }
  }
  await linkAll(tx, effects);
}

interface Part {
  kind: RegisterKind;
  effects: readonly Effect[];
}

/** By first day, because a bulk of rows has few different ones. */
async function endAll(tx: Tx, { kind, effects, at }: Part & { at: string }): Promise<void> {
  const byDay = Map.groupBy(effects, ({ validFrom }) => validFrom);
  for (const [day, rows] of byDay)
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const ids = rows.slice(from, from + rowsAtOnce).map(({ id }) => id);
      await tx
        .updateTable('register_version')
        .set({ recorded_to: at })
        .where('kind', '=', kind)
        .where('valid_from', '=', day)
        .where('id', 'in', ids)
        .where('recorded_to', 'is', null)
        .execute();
      await removePresent(tx, { kind, day, ids });
      await others();
    }
}

async function removePresent(tx: Tx, { kind, day, ids }: { kind: RegisterKind; day: string; ids: string[] }) {
  if (kind === 'level') return tx.deleteFrom('level').where('valid_from', '=', day).where('code', 'in', ids).execute();
  return tx.deleteFrom(presentTables[kind]).where('valid_from', '=', day).where('id', 'in', ids).execute();
}

async function begin(tx: Tx, { kind, effects, recorded }: Part & { recorded: Recorded }): Promise<void> {
  const rows = effects.map(({ id, validFrom, after }) => ({
    ...{ kind, id, valid_from: validFrom, recorded_from: recorded.at, recorded_to: null },
    ...{ change_id: recorded.change, body: JSON.stringify(after) },
  }));
  await tx.insertInto('register_version').values(rows).execute();
  if (kind === 'unit') {
    const ids = [...new Set(effects.map(({ id }) => id))].map((id) => ({ id }));
    await tx
      .insertInto('unit_identity')
      .values(ids)
      .onConflict((of) => of.column('id').doNothing())
      .execute();
  }
  const present = effects.map(({ after }) => toRow[kind](after as never));
  await tx
    .insertInto(presentTables[kind])
    .values(present as never)
    .execute();
}
