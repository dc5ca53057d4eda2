import { Desired, defaultIntervals } from '@motcua/contract';
import { type Scope, whole } from '../access/index.ts';
import { beyond, type Db, unitOn, within } from '../store/index.ts';
import type { AgentFacts } from './views/agent-row.ts';

/** Which agents, and the day whose codes their units are called by. */
interface AgentQuestion {
  day: string;
  id?: string | undefined;
  unit?: string | undefined;
  scope?: Scope;
  /** Those after an id, so many at most; null for all. */
  after?: string | null;
  limit?: number | null;
}

/** Agents with the code of their unit and the heartbeat asked of them, by id. */
export async function readAgents(
  db: Db,
  { day, id, unit, scope = whole, after = null, limit = null }: AgentQuestion,
): Promise<AgentFacts[]> {
  const rows = await db
    .selectFrom('agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .leftJoin('desired', 'desired.agent', 'agent.id')
    .selectAll('agent')
    .select(['unit.code as unit_code', 'desired.body as desired'])
    .where(unitOn(day))
    .$if(id !== undefined, (query) => query.where('agent.id', '=', id ?? ''))
    .$if(unit !== undefined, (query) => query.where('unit.code', '=', unit ?? ''))
    .where(within(scope, 'unit.code'))
    .where(beyond({ columns: ['agent.id'], place: after === null ? null : [after] }))
    .orderBy('agent.id')
    .$if(limit !== null, (query) => query.limit(limit ?? 0))
    .execute();
  return rows.map(({ desired, ...agent }) => ({ ...agent, heartbeatSeconds: heartbeatIn(desired) }));
}

const Heartbeat = Desired.pick({ intervals: true });

/** What is asked of an agent; of one that was never told, the usual. */
function heartbeatIn(body: string | null): number {
  const desired = body === null ? null : Heartbeat.safeParse(JSON.parse(body));
  return desired?.success ? desired.data.intervals.heartbeatSeconds : defaultIntervals.heartbeatSeconds;
}

/** Adds the heartbeats of agents that are not among them yet. */
export async function readHeartbeats(
  db: Db,
  { of, into }: { of: readonly string[]; into: Map<string, number> },
): Promise<void> {
  const missing = [...new Set(of)].filter((agent) => !into.has(agent));
  if (missing.length === 0) return;
  const rows = await db.selectFrom('desired').select(['agent', 'body']).where('agent', 'in', missing).execute();
  for (const { agent, body } of rows) into.set(agent, heartbeatIn(body));
  for (const agent of missing) if (!into.has(agent)) into.set(agent, defaultIntervals.heartbeatSeconds);
}
