import { Desired, defaultIntervals } from '@motcua/contract';
import type { Db } from '../store/index.ts';
import type { AgentFacts } from './views/agent-row.ts';

/** Agents with the code of their unit and the heartbeat asked of them. */
export async function readAgents(db: Db, { id, unit }: { id?: string; unit?: string } = {}): Promise<AgentFacts[]> {
  const rows = await db
    .selectFrom('agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .leftJoin('desired', 'desired.agent', 'agent.id')
    .selectAll('agent')
    .select(['unit.code as unit_code', 'desired.body as desired'])
    .$if(id !== undefined, (query) => query.where('agent.id', '=', id ?? ''))
    .$if(unit !== undefined, (query) => query.where('unit.code', '=', unit ?? ''))
    .orderBy('agent.id')
    .execute();
  return rows.map(({ desired, ...agent }) => ({ ...agent, heartbeatSeconds: heartbeatIn(desired) }));
}

function heartbeatIn(body: string | null): number {
  const desired = body === null ? null : Desired.safeParse(JSON.parse(body));
  return desired?.success ? desired.data.intervals.heartbeatSeconds : defaultIntervals.heartbeatSeconds;
}
