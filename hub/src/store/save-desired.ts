import type { Desired } from '@motcua/contract';
import type { Tx } from './store.ts';

/** Replaces what is wanted of an agent by its next version. */
export async function saveDesired(tx: Tx, agent: string, desired: Desired): Promise<Desired> {
  const { version, at } = desired;
  await tx
    .updateTable('desired')
    .set({ version, at, body: JSON.stringify(desired) })
    .where('agent', '=', agent)
    .execute();
  return desired;
}
