import { unitOn } from '../register/unit-on.ts';
import type { Db } from '../store.ts';

/** How each agent was heard last, retired and revoked ones left out; times RFC 3339. */
export interface HeardAgent {
  id: string;
  unitId: string;
  presence: 'online' | 'offline' | null;
  goodbye: 'shutdown' | 'stop' | null;
  presenceAt: string | null;
  reportAt: string | null;
  /** Version of what is asked of it; null where nothing was. */
  desired: number | null;
}

export async function heardAgents(db: Db): Promise<HeardAgent[]> {
  const rows = await db
    .selectFrom('agent')
    .leftJoin('desired', 'desired.agent', 'agent.id')
    .select(['agent.id', 'unit_id', 'presence_state', 'presence_at', 'last_report_at', 'desired.version'])
    .select('presence_goodbye')
    .where('retired_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('agent.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, unitId: row.unit_id, presence: row.presence_state, presenceAt: row.presence_at },
    ...{ goodbye: row.presence_goodbye, reportAt: row.last_report_at, desired: row.version },
  }));
}

/** Where an agent stands. */
export interface AgentPlace {
  id: string;
  hostname: string | null;
  unit: string;
  unitName: string;
  /** The PC as a device; null where it was never read. */
  pc: string | null;
  kind: string | null;
  place: string | null;
  placeName: string | null;
}

const chunk = 500;

/** The agents of units, with their PCs and where those stand by the books on a day. */
export async function agentPlaces(
  db: Db,
  { units, day }: { units: readonly string[]; day: string },
): Promise<Map<string, AgentPlace>> {
  const found = new Map<string, AgentPlace>();
  for (let from = 0; from < units.length; from += chunk)
    for (const row of await placeRows(db, { units: units.slice(from, from + chunk), day }))
      if (!found.has(row.id)) found.set(row.id, row);
  return found;
}

const placeRows = (db: Db, { units, day }: { units: readonly string[]; day: string }) =>
  db
    .selectFrom('agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .leftJoin('observed_device as pc', (on) => on.onRef('pc.agent', '=', 'agent.id').on('pc.key', '=', 'pc'))
    .leftJoin('device_link as link', 'link.observed', 'pc.id')
    .leftJoin('register_device as record', (on) =>
      on
        .onRef('record.id', '=', 'link.declared')
        .on('record.valid_from', '<=', day)
        .on((of) => of.or([of('record.valid_to', 'is', null), of('record.valid_to', '>', day)])),
    )
    .leftJoin('place', (on) =>
      on
        .onRef('place.id', '=', 'record.place')
        .on('place.valid_from', '<=', day)
        .on((of) => of.or([of('place.valid_to', 'is', null), of('place.valid_to', '>', day)])),
    )
    .select(['agent.id', 'agent.hostname', 'unit.code as unit', 'unit.name as unitName'])
    .select(['pc.id as pc', 'pc.kind', 'record.place', 'place.name as placeName'])
    .where('agent.unit_id', 'in', units)
    .where(unitOn(day))
    .orderBy('agent.id')
    .execute();
