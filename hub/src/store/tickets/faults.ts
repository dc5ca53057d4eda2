import type { FaultEntry } from '../../faults/fault-entry.ts';
import type { Db, Tx } from '../store.ts';
import { fromFaultRow, toFaultRow } from './fault-row.ts';

/** SQLite takes 32,766 values in a statement; far fewer keep the statements few and short. */
const chunk = 500;

/** The faults of these devices, by device. */
export async function faultsOf(tx: Tx, devices: readonly string[]): Promise<Map<string, FaultEntry>> {
  const entries = new Map<string, FaultEntry>();
  for (let from = 0; from < devices.length; from += chunk) {
    const some = devices.slice(from, from + chunk);
    const rows = await tx.selectFrom('fault').selectAll().where('device_id', 'in', some).execute();
    for (const row of rows) entries.set(row.device_id, fromFaultRow(row));
  }
  return entries;
}

/** Faults whose hold time has ended by now, the oldest first. */
export async function dueFaults(tx: Tx, { now, limit }: { now: number; limit: number }): Promise<FaultEntry[]> {
  const due = tx.selectFrom('fault').selectAll().where('due_at', '<=', now).orderBy('due_at').limit(limit);
  return (await due.execute()).map(fromFaultRow);
}

/** Every fault there is. */
export const allFaults = async (tx: Db): Promise<FaultEntry[]> =>
  (await tx.selectFrom('fault').selectAll().execute()).map(fromFaultRow);

/** When the next hold time ends; null when none runs. */
export async function nextDueAt(tx: Tx): Promise<number | null> {
  const min = tx
    .selectFrom('fault')
    .select((row) => row.fn.min('due_at').as('next'))
    .where('due_at', 'is not', null);
  return (await min.executeTakeFirst())?.next ?? null;
}

/** Writes a fault as it is now. */
export async function saveFault(tx: Tx, entry: FaultEntry, dueAt: number | null): Promise<void> {
  const { device_id, ...rest } = toFaultRow(entry, dueAt);
  await tx
    .insertInto('fault')
    .values({ device_id, ...rest })
    .onConflict((conflict) => conflict.column('device_id').doUpdateSet(rest))
    .execute();
}

/** Forgets a fault that is over. */
export async function deleteFault(tx: Tx, device: string): Promise<void> {
  await tx.deleteFrom('fault').where('device_id', '=', device).execute();
}
