import type { FaultEntry } from '../../faults/fault-entry.ts';
import { recentTurns } from '../../faults/flapping.ts';
import type { FaultSettings } from '../../faults/settings.ts';
import type { Db, Tx } from '../store.ts';

interface When {
  now: number;
  settings: FaultSettings;
}

/** Keeps, of a fault that is over, when the device broke down lately; one that flapped and is quiet begins anew. */
export async function rememberTurns(tx: Tx, { device, fault }: FaultEntry, { now, settings }: When): Promise<void> {
  const turns = fault.flapping === undefined ? recentTurns(fault.turns ?? [], now, settings) : [];
  const last = turns.at(-1);
  if (last === undefined) {
    await tx.deleteFrom('fault_memory').where('device_id', '=', device).execute();
    return;
  }
  const row = { turns: JSON.stringify(turns), until: last + settings.flapSeconds * 1000 };
  await tx
    .insertInto('fault_memory')
    .values({ device_id: device, ...row })
    .onConflict((conflict) => conflict.column('device_id').doUpdateSet(row))
    .execute();
}

/** When a device broke down lately, as far as it is remembered. */
export async function recallTurns(tx: Tx, device: string): Promise<number[]> {
  const row = await tx.selectFrom('fault_memory').select('turns').where('device_id', '=', device).executeTakeFirst();
  return row === undefined ? [] : JSON.parse(row.turns);
}

/** Forgets what nobody looks back to any more. */
export async function forgetTurns(tx: Tx, { now }: { now: number }): Promise<void> {
  await tx.deleteFrom('fault_memory').where('until', '<', now).execute();
}

/** The same for every device; it is a short list. */
export async function allTurns(db: Db): Promise<Map<string, number[]>> {
  const rows = await db.selectFrom('fault_memory').select(['device_id', 'turns']).execute();
  return new Map(rows.map((row) => [row.device_id, JSON.parse(row.turns)]));
}
