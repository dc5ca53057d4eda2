import type { Tx } from '../store/index.ts';
import { type Placed, placeUnit } from './place-unit.ts';

/** After an agent's own configuration was written: the targets of its unit are put back where they belong. */
export async function placeAgain(tx: Tx, { agent, at }: { agent: string; at: string }): Promise<Placed[]> {
  const row = await tx
    .selectFrom('agent')
    .innerJoin('unit_targets', 'unit_targets.unit_id', 'agent.unit_id')
    .select('unit_targets.unit_id as unitId')
    .where('agent.id', '=', agent)
    .executeTakeFirst();
  return row === undefined ? [] : placeUnit(tx, { ...row, at });
}
