import { type DeviceRow, declaredRow } from '@motcua/contract';
import type { Db } from '../store/index.ts';
import { deviceOf } from '../store/index.ts';
import { readAgents } from './read-agents.ts';
import { type AgentState, agentState, type Viewpoint } from './views/agent-state.ts';
import { observedRow } from './views/device-rows.ts';

/** Which devices; an empty filter is all of them. */
export interface DeviceFilter {
  unit?: string | undefined;
  kind?: string | undefined;
  agent?: string | undefined;
  health?: string | undefined;
}

/** Devices of the register on a day, and those that agents see now. */
export async function readDevices(
  db: Db,
  { filter, day, viewpoint }: { filter: DeviceFilter; day: string; viewpoint: Viewpoint },
): Promise<DeviceRow[]> {
  const declared = filter.agent === undefined ? await readDeclared(db, filter, day) : [];
  const rows = [...(await readObserved(db, filter, viewpoint)), ...declared];
  return filter.health === undefined ? rows : rows.filter(({ health }) => health === filter.health);
}

async function readDeclared(db: Db, { unit, kind }: DeviceFilter, day: string): Promise<DeviceRow[]> {
  const rows = await db
    .selectFrom('register_device')
    .selectAll()
    .where('valid_from', '<=', day)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>', day)]))
    .where('status', '!=', 'liquidated')
    .$if(unit !== undefined, (query) => query.where('unit', '=', unit ?? ''))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('id')
    .execute();
  return rows.map((row) => declaredRow(deviceOf(row)));
}

async function readObserved(db: Db, filter: DeviceFilter, viewpoint: Viewpoint): Promise<DeviceRow[]> {
  const { agent, unit, kind } = filter;
  const agents = await readAgents(db, {
    ...(agent === undefined ? {} : { id: agent }),
    ...(unit === undefined ? {} : { unit }),
  });
  const known = new Map(agents.map((row) => [row.id, { unit: row.unit_code, doubt: doubtOf(row, viewpoint) }]));
  const rows = await db
    .selectFrom('observed_device')
    .select(['id', 'agent', 'key', 'kind', 'name', 'health', 'reasons', 'raw'])
    .select(['first_seen_at', 'last_seen_at', 'since', 'changed_at'])
    .$if(agent !== undefined, (query) => query.where('agent', '=', agent ?? ''))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('agent')
    .orderBy('key')
    .execute();
  return rows.flatMap((row) => {
    const facts = known.get(row.agent);
    return facts === undefined ? [] : [observedRow(row, facts)];
  });
}

const doubtOf = (agent: Awaited<ReturnType<typeof readAgents>>[number], viewpoint: Viewpoint): AgentState['doubt'] =>
  agentState(agent, { ...viewpoint, heartbeatSeconds: agent.heartbeatSeconds }).doubt;
