import type { Tx } from '../store/index.ts';

/**
 * The holder speaks for these devices from now on. One that another agent of the unit has read goes over with its id, so
 * that an open ticket stays the one ticket of its device. Where the holder knew it by itself as well, what the other read
 * is no longer true of anything: it is unknown, not what it was last.
 */
export async function adoptDevices(
  tx: Tx,
  { unitId, holder, keys }: { unitId: string; holder: string; keys: readonly string[] },
): Promise<void> {
  for (const key of keys) {
    const rows = await tx
      .selectFrom('observed_device')
      .innerJoin('agent', 'agent.id', 'observed_device.agent')
      .select(['observed_device.id', 'observed_device.agent'])
      .where('observed_device.key', '=', key)
      .where('agent.unit_id', '=', unitId)
      .orderBy('observed_device.last_seen_at', 'desc')
      .execute();
    const others = rows.filter(({ agent }) => agent !== holder);
    const moving = others.length === rows.length ? others[0] : undefined;
    if (moving !== undefined) await move(tx, moving.id, holder);
    for (const { id } of others.filter((row) => row !== moving)) await disown(tx, id);
  }
}

/** Devices that nobody reads for the unit any more: what was read last says nothing of what is. */
export async function disownDevices(
  tx: Tx,
  { unitId, keys }: { unitId: string; keys: readonly string[] },
): Promise<void> {
  for (const key of keys) {
    const rows = await tx
      .selectFrom('observed_device')
      .innerJoin('agent', 'agent.id', 'observed_device.agent')
      .select('observed_device.id')
      .where('observed_device.key', '=', key)
      .where('agent.unit_id', '=', unitId)
      .execute();
    for (const { id } of rows) await disown(tx, id);
  }
}

async function move(tx: Tx, id: string, holder: string): Promise<void> {
  await tx.updateTable('observed_device').set({ agent: holder }).where('id', '=', id).execute();
  await tx.updateTable('fault').set({ agent: holder }).where('device_id', '=', id).execute();
}

const disown = (tx: Tx, id: string) =>
  tx.updateTable('observed_device').set({ health: 'unknown', reasons: '["not-read"]' }).where('id', '=', id).execute();
