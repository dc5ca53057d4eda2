import type { Db } from '../store/index.ts';

/** What stands in a unit, by its code, and which agents run there, by its id. */
export interface UnitCounts {
  devices: ReadonlyMap<string, number>;
  agents: ReadonlyMap<string, number>;
  openTickets: ReadonlyMap<string, number>;
}

/** Counts for all units at once. */
export async function countByUnit(db: Db, day: string): Promise<UnitCounts> {
  const devices = await db
    .selectFrom('register_device')
    .select((of) => ['unit as name', of.fn.countAll<number>().as('count')])
    .where('valid_from', '<=', day)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>', day)]))
    .where('status', '!=', 'liquidated')
    .groupBy('unit')
    .execute();
  const agents = await db
    .selectFrom('agent')
    .select((of) => ['unit_id as name', of.fn.countAll<number>().as('count')])
    .where('retired_at', 'is', null)
    .groupBy('unit_id')
    .execute();
  const openTickets = await db
    .selectFrom('ticket')
    .select((of) => ['unit as name', of.fn.countAll<number>().as('count')])
    .where('closed_at', 'is', null)
    .groupBy('unit')
    .execute();
  return { devices: toMap(devices), agents: toMap(agents), openTickets: toMap(openTickets) };
}

const toMap = (rows: readonly { name: string; count: number }[]): ReadonlyMap<string, number> =>
  new Map(rows.map(({ name, count }) => [name, count]));
