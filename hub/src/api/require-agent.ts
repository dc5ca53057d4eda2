import { ExpectedError } from '@motcua/contract';
import { covers, type Scope } from '../access/index.ts';
import type { Db } from '../store/index.ts';

/** The unit of an agent, by code; an agent outside the scope does not exist, and is not told apart from one that never did. */
export async function requireAgent(db: Db, { id, scope }: { id: string; scope: Scope }): Promise<{ unit: string }> {
  const row = await db
    .selectFrom('agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .select('unit.code as unit')
    .where('agent.id', '=', id)
    .executeTakeFirst();
  if (row === undefined || !covers(scope, row.unit))
    throw new ExpectedError('E_AGENT_UNKNOWN', { agent: id.slice(0, 80) });
  return row;
}
