import type { Installation } from '@motcua/inventory';
import type { Tx } from '../store/index.ts';
import { findCodeMoves, findUnitMoves } from './find-moves.ts';
import { type EntryOf, moveThings } from './move-things.ts';
import { openWhereabouts } from './whereabouts.ts';

/**
 * Lets agents, tokens, network devices, open tickets and faults follow what stood in their unit, when that has ended by a day
 * and all of it is in one unit now. `change` is the change of the register that did it; null for whatever ended the unit.
 */
export async function followPlaces(
  tx: Tx,
  {
    register,
    day,
    at,
    change,
    entryOf,
  }: { register: Installation; day: string; at: string; change: number | null; entryOf: EntryOf },
): Promise<number> {
  const where = openWhereabouts(register, day);
  const changeOf = async (unitId: string) => change ?? (await lastChangeOf(tx, unitId));
  const units = await findUnitMoves(tx, where);
  await moveThings(tx, units, { at, changeOf, entryOf });
  // Tickets go by where their agents are, which is only known now.
  const codes = await findCodeMoves(tx, where, day);
  await moveThings(tx, codes, { at, changeOf, entryOf });
  return units.length + codes.length;
}

async function lastChangeOf(tx: Tx, unitId: string): Promise<number> {
  const row = await tx
    .selectFrom('register_version')
    .select('change_id')
    .where('kind', '=', 'unit')
    .where('id', '=', unitId)
    .orderBy('change_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.change_id ?? 0;
}
