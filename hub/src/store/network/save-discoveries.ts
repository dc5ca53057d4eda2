import { hash } from 'node:crypto';
import type { Found } from '@motcua/contract';
import type { Tx } from '../store.ts';

/** A device that an agent came upon. */
export interface DiscoveryWrite {
  agent: string;
  at: string;
  found: Found;
}

/** Most proposals of one unit: whoever invents more is not heard further. */
const most = 4096;

/** Keeps proposals; one that is known is brought up to date, and what was decided about it stays. */
export async function saveDiscoveries(tx: Tx, rows: readonly DiscoveryWrite[]): Promise<void> {
  for (const { agent, at, found } of rows) {
    const unit = await tx.selectFrom('agent').select('unit_id').where('id', '=', agent).executeTakeFirstOrThrow();
    const id = discoveryIdOf(unit.unit_id, found.address);
    const seen = { agent, last_seen_at: at, body: JSON.stringify(found) };
    const known = await tx.updateTable('discovery').set(seen).where('id', '=', id).executeTakeFirst();
    if (known.numUpdatedRows > 0n || (await countOf(tx, unit.unit_id)) >= most) continue;
    const fresh = { id, ...unit, address: found.address, state: 'proposed' as const, first_seen_at: at, ...seen };
    await tx.insertInto('discovery').values(fresh).execute();
  }
}

/** The same address of a unit is the same proposal, whoever came upon it. */
const discoveryIdOf = (unitId: string, address: string): string =>
  `f-${hash('sha256', `${unitId}|${address}`).slice(0, 12)}`;

async function countOf(tx: Tx, unitId: string): Promise<number> {
  const row = await tx
    .selectFrom('discovery')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
  return row.count;
}
