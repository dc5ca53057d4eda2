import { ExpectedError } from '@motcua/contract';
import { covers, type Scope } from '../access/index.ts';
import { type Db, unitOn } from '../store/index.ts';
import { today } from '../time/today.ts';

/** The unit of an agent, by code; an agent outside the scope does not exist, and is not told apart from one that never did. */
export async function requireAgent(
  db: Db,
  { id, scope, now }: { id: string; scope: Scope; now: number },
): Promise<{ unit: string }> {
  const row = await db
    .selectFrom('agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .select('unit.code as unit')
    .where('agent.id', '=', id)
    .where(unitOn(today(now)))
    .executeTakeFirst();
  if (row === undefined || !covers(scope, row.unit))
    throw new ExpectedError('E_AGENT_UNKNOWN', { agent: id.slice(0, 80) });
  return row;
}
