import { unitOn } from '../register/unit-on.ts';
import type { ObservedDeviceTable } from '../schema.ts';
import type { Db } from '../store.ts';

/** A counter's agent, with what says whether it is heard. */
export interface CounterAgent {
  id: string;
  unit: string;
  hostname: string | null;
  presence_state: 'online' | 'offline' | null;
  presence_at: string | null;
  presence_goodbye: 'shutdown' | 'stop' | null;
  last_report_at: string | null;
}
/** Something that an agent sees; `key` is its name there. */
type CounterDevice = Pick<ObservedDeviceTable, 'id' | 'agent' | 'key' | 'kind' | 'name' | 'health' | 'reasons'>;
/** Something on the books that nobody sees. */
interface CounterRecord {
  id: string;
  tag: string;
  unit: string;
  kind: string;
  status: string;
}
export interface CounterRows {
  agents: CounterAgent[];
  devices: CounterDevice[];
  records: CounterRecord[];
}

interface Asked {
  units: readonly string[];
  kinds: readonly string[];
  day: string;
}

/** Systems that the agents of a unit look for over the web (`presence` in its targets). */
const portalKeys = 'presence:http%';

/** All that is known of some counters, each kind of row in one statement; call it with a few hundred units at most. */
export async function readCounterRows(db: Db, { units, kinds, day }: Asked): Promise<CounterRows> {
  if (units.length === 0) return { agents: [], devices: [], records: [] };
  const agents = await db
    .selectFrom('agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .select(['agent.id', 'unit.code as unit', 'agent.hostname'])
    .select(['agent.presence_state', 'agent.presence_at', 'agent.presence_goodbye', 'agent.last_report_at'])
    .where('unit.code', 'in', units)
    .where(unitOn(day))
    .where('agent.retired_at', 'is', null)
    .execute();
  const devices = await db
    .selectFrom('observed_device as device')
    .innerJoin('agent', 'agent.id', 'device.agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .select([
      'device.id',
      'device.agent',
      'device.key',
      'device.kind',
      'device.name',
      'device.health',
      'device.reasons',
    ])
    .where('unit.code', 'in', units)
    .where(unitOn(day))
    .where('agent.retired_at', 'is', null)
    .where((of) => of.or([of('device.kind', 'in', kinds), of('device.key', 'like', portalKeys)]))
    .execute();
  return { agents, devices, records: await unseenRecords(db, { units, kinds, day }) };
}

function unseenRecords(db: Db, { units, kinds, day }: Asked): Promise<CounterRecord[]> {
  return db
    .selectFrom('register_device as record')
    .leftJoin('device_link as link', 'link.declared', 'record.id')
    .select(['record.id', 'record.tag', 'record.unit', 'record.kind', 'record.status'])
    .where('record.unit', 'in', units)
    .where('record.kind', 'in', kinds)
    .where('record.valid_from', '<=', day)
    .where((of) => of.or([of('record.valid_to', 'is', null), of('record.valid_to', '>', day)]))
    .where('record.status', 'in', ['in_use', 'degraded', 'broken', 'repairing'])
    .where('link.observed', 'is', null)
    .execute();
}

/** Codes of the units of a day that are counters. */
export async function counterUnits(db: Db, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('unit')
    .select('code')
    .where('kind', '=', 'one_stop_unit')
    .where('valid_from', '<=', day)
    .where((of) => of.or([of('valid_to', 'is', null), of('valid_to', '>', day)]))
    .orderBy('code')
    .execute();
  return [...new Set(rows.map(({ code }) => code))];
}

/** A unit in which something changed, with a word by which the same change is known when it is read again. */
export interface CounterChange {
  unit: string;
  mark: string;
}

/** What changed after a moment, by its own clock: it is read with an overlap, since what was written earlier may be committed later. */
export async function counterChanges(db: Db, { since, day }: { since: string; day: string }): Promise<CounterChange[]> {
  const devices = await db
    .selectFrom('observed_device as device')
    .innerJoin('agent', 'agent.id', 'device.agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .select(['device.id', 'device.changed_at as at', 'unit.code as unit'])
    .where('device.changed_at', '>', since)
    .where(unitOn(day))
    .execute();
  const agents = await db
    .selectFrom('agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .select(['agent.id', 'agent.presence_at as at', 'unit.code as unit'])
    .where('agent.presence_at', '>', since)
    .where(unitOn(day))
    .execute();
  return [...devices, ...agents].map(({ id, at, unit }) => ({ unit, mark: `${id} ${at}` }));
}

/** Which of some agents have reported after a moment. */
export async function heardAgain(
  db: Db,
  { agents, since }: { agents: readonly string[]; since: string },
): Promise<string[]> {
  const found: string[] = [];
  for (let from = 0; from < agents.length; from += 500) {
    const rows = await db
      .selectFrom('agent')
      .select('id')
      .where('id', 'in', agents.slice(from, from + 500))
      .where('last_report_at', '>', since)
      .execute();
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}
