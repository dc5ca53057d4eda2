import { Desired, UnitTargets } from '@motcua/contract';
import { saveDesired, type Tx } from '../store/index.ts';
import { adoptDevices } from './adopt-devices.ts';
import { placeTargets } from './place-targets.ts';

/** A configuration that is new, and whose it is. */
export interface Placed {
  agent: string;
  desired: Desired;
}

/**
 * Brings the configurations of a unit's agents to what its targets and its holder say; gives those that are new, the one
 * of the holder last, so that an agent that is connected lets go before another takes up.
 */
export async function placeUnit(
  tx: Tx,
  { unitId, before = [], at }: { unitId: string; before?: readonly UnitTargets[]; at: string },
): Promise<Placed[]> {
  const row = await tx
    .selectFrom('unit_targets')
    .select(['body', 'holder', 'keys'])
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
  const targets = UnitTargets.parse(JSON.parse(row.body));
  const { holder } = row;
  if (holder !== null) await adoptDevices(tx, { unitId, holder, keys: JSON.parse(row.keys) });
  const placed: Placed[] = [];
  for (const { agent, body } of await agentsOf(tx, unitId)) {
    const give = agent === holder ? targets : null;
    const desired = Desired.parse(JSON.parse(body));
    const next = placeTargets(desired, { unit: [...before, targets], give });
    if (next === desired) continue;
    placed.push({ agent, desired: await saveDesired(tx, agent, { ...next, version: desired.version + 1, at }) });
  }
  return placed.toSorted((a, b) => Number(a.agent === holder) - Number(b.agent === holder));
}

const agentsOf = (tx: Tx, unitId: string): Promise<{ agent: string; body: string }[]> =>
  tx
    .selectFrom('desired')
    .innerJoin('agent', 'agent.id', 'desired.agent')
    .select(['desired.agent', 'desired.body'])
    .where('agent.unit_id', '=', unitId)
    .orderBy('desired.agent')
    .execute();
