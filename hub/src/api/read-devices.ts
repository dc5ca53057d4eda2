import { type DeviceRow, defaultIntervals } from '@motcua/contract';
import { type Scope, whole } from '../access/index.ts';
import type { Db } from '../store/index.ts';
import { beyond, mayShow, tagOn, unitOn, within } from '../store/index.ts';
import { today } from '../time/today.ts';
import type { Place } from './cursor.ts';
import { readHeartbeats } from './read-agents.ts';
import { readDeclared } from './read-declared.ts';
import { agentState, silentAfterMs, type Viewpoint } from './views/agent-state.ts';
import { observedRow } from './views/device-rows.ts';

/** Which devices; an empty filter is all of them. */
export interface DeviceFilter {
  id?: string | undefined;
  unit?: string | undefined;
  kind?: string | undefined;
  agent?: string | undefined;
  health?: string | undefined;
}

export interface DeviceQuestion {
  filter: DeviceFilter;
  day: string;
  viewpoint: Viewpoint;
  scope?: Scope;
}

/** Rows of one reading, so that what is held at once does not grow with the country. */
const atOnce = 1000;
/** The least that can be asked of an agent (contract's Desired). */
const minHeartbeatSeconds = 1;

/** Where a device stands in the list: what agents see comes first, then what only the books know. */
export const devicePlace = ({ id, observed }: DeviceRow): Place => [observed ? 0 : 1, id];

/** Devices that agents see now, and those of the register on a day, after a place. */
export async function readDevices(
  db: Db,
  { after, limit, ...question }: DeviceQuestion & { after: Place | null; limit: number },
): Promise<DeviceRow[]> {
  const [part, id] = after === null ? [0, null] : [after[0], String(after[1])];
  const seen = part === 0 ? await readObserved(db, { ...question, after: id, limit }) : [];
  const left = limit - seen.length;
  if (left === 0 || question.filter.agent !== undefined) return seen;
  return [...seen, ...(await readDeclared(db, { ...question, after: part === 0 ? null : id, limit: left }))];
}

/** All of them, part after part. */
export async function* eachDevice(db: Db, question: DeviceQuestion): AsyncGenerator<DeviceRow> {
  for (let after: Place | null = null; ; ) {
    const rows: DeviceRow[] = await readDevices(db, { ...question, after, limit: atOnce });
    yield* rows;
    const last = rows.at(-1);
    if (rows.length < atOnce || last === undefined) return;
    after = devicePlace(last);
  }
}

/** Those after an id, so many at most. */
export type DevicePart = DeviceQuestion & { after: string | null; limit: number };

/** The database leaves out what cannot fit; whether an agent is silent is judged here, and what it takes is read on. */
async function readObserved(db: Db, { after, limit, ...question }: DevicePart): Promise<DeviceRow[]> {
  const { health } = question.filter;
  const heartbeats = new Map<string, number>();
  const found: DeviceRow[] = [];
  for (let place = after; found.length < limit; ) {
    const size = health === undefined ? limit : Math.max(limit, atOnce);
    const rows = await observedRows(db, { ...question, after: place, limit: size }).execute();
    await readHeartbeats(db, { of: rows.map(({ agent }) => agent), into: heartbeats });
    for (const { unit, hostname, presence_state, presence_at, presence_goodbye, last_report_at, ...row } of rows) {
      const agent = { presence_state, presence_at, presence_goodbye, last_report_at };
      const heartbeatSeconds = heartbeats.get(row.agent) ?? defaultIntervals.heartbeatSeconds;
      const { doubt } = agentState(agent, { ...question.viewpoint, heartbeatSeconds });
      const shown = observedRow(row, { unit, doubt, hostname });
      if (health === undefined || shown.health === health) found.push(shown);
    }
    place = rows.at(-1)?.id ?? null;
    if (rows.length < size) break;
  }
  return found.slice(0, limit);
}

function observedRows(db: Db, { filter, day, viewpoint, scope = whole, after, limit }: DevicePart) {
  const { id, unit, kind, agent, health } = filter;
  return (
    db
      .selectFrom('observed_device as device')
      .innerJoin('agent', 'agent.id', 'device.agent')
      .innerJoin('unit', 'unit.id', 'agent.unit_id')
      .select(['device.id', 'device.agent', 'device.key', 'device.kind', 'device.name', 'device.health'])
      .select(['device.reasons', 'device.raw', 'device.first_seen_at', 'device.last_seen_at', 'device.since'])
      .select(['device.changed_at', 'unit.code as unit'])
      .select([
        'agent.hostname',
        'agent.presence_state',
        'agent.presence_at',
        'agent.presence_goodbye',
        'agent.last_report_at',
      ])
      .select(tagOn(day))
      // Agents are seen where they are now, whatever day the books are asked of.
      .where(unitOn(today(viewpoint.now)))
      .where(within(scope, 'unit.code'))
      .where(beyond({ columns: ['device.id'], place: after === null ? null : [after] }))
      .$if(id !== undefined, (query) => query.where('device.id', '=', id ?? ''))
      .$if(unit !== undefined, (query) => query.where('unit.code', '=', unit ?? ''))
      .$if(kind !== undefined, (query) => query.where('device.kind', '=', kind ?? ''))
      .$if(agent !== undefined, (query) => query.where('device.agent', '=', agent ?? ''))
      .$if(health !== undefined, (query) => query.where(mayShow({ health: health ?? '', ...momentsOf(viewpoint) })))
      .orderBy('device.id')
      .limit(limit)
  );
}

const momentsOf = ({ now, startedAt }: Viewpoint) => ({
  startedAt,
  heardSince: new Date(now - silentAfterMs(minHeartbeatSeconds)).toISOString(),
});
