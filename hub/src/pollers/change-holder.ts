import type { Tx } from '../store/index.ts';

/** Who reads the network devices of a unit, before and after. */
export interface HolderChange {
  unitId: string;
  from: string | null;
  to: string | null;
}

/**
 * Another agent reads from now on. Its devices go with it and keep their ids, so that a ticket that is open stays the one
 * ticket of its device. A device that the new agent knows already by itself stays what it is.
 */
export async function changeHolder(tx: Tx, { unitId, from, to }: HolderChange, at: string): Promise<void> {
  await tx.updateTable('unit_targets').set({ holder: to, since: at }).where('unit_id', '=', unitId).execute();
  if (from === null || to === null) return;
  const row = await tx
    .selectFrom('unit_targets')
    .select('keys')
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
  for (const key of JSON.parse(row.keys) as string[]) {
    const devices = tx.selectFrom('observed_device').select('id').where('key', '=', key);
    const known = await devices.where('agent', '=', to).executeTakeFirst();
    const moving = await devices.where('agent', '=', from).executeTakeFirst();
    if (known !== undefined || moving === undefined) continue;
    await tx.updateTable('observed_device').set({ agent: to }).where('id', '=', moving.id).execute();
    await tx.updateTable('fault').set({ agent: to }).where('device_id', '=', moving.id).execute();
  }
}
