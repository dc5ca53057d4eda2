import type { Peers } from '../../tickets/priority.ts';
import type { Tx } from '../store.ts';

/** How many devices of a kind the agents of the same unit see, and how many of them are down. */
export async function countPeers(tx: Tx, { agent, kind }: { agent: string; kind: string }): Promise<Peers> {
  const unit = tx.selectFrom('agent').select('unit_id').where('id', '=', agent);
  const { total, down } = await tx
    .selectFrom('observed_device as device')
    .innerJoin('agent', 'agent.id', 'device.agent')
    .where('agent.unit_id', '=', unit)
    .where('agent.retired_at', 'is', null)
    .where('device.kind', '=', kind)
    .select((row) => [
      row.fn.countAll<number>().as('total'),
      row.fn.countAll<number>().filterWhere('device.health', '=', 'down').as('down'),
    ])
    .executeTakeFirstOrThrow();
  return { total, down };
}
