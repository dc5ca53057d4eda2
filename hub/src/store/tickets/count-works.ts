import { kindsFor, needsOf } from '@motcua/policies';
import type { Peers } from '../../tickets/priority.ts';
import type { Db } from '../store.ts';

/** One work that devices of some kinds can do for each other, and how many of those in a unit are down. */
export interface Work extends Peers {
  kinds: readonly string[];
}

/** The works of a kind of device in a unit by its code: a multifunction printer has two. A kind that no counter needs is its own. */
export async function countWorks(db: Db, { unit, kind }: { unit: string; kind: string }): Promise<Work[]> {
  const rows = await db.selectFrom('unit').select('id').where('code', '=', unit).execute();
  return count(db, { kind, ids: rows.map(({ id }) => id) });
}

/** The same in the unit of an agent. */
export async function countWorksOf(db: Db, { agent, kind }: { agent: string; kind: string }): Promise<Work[]> {
  const row = await db.selectFrom('agent').select('unit_id').where('id', '=', agent).executeTakeFirst();
  return count(db, { kind, ids: row === undefined ? [] : [row.unit_id] });
}

async function count(db: Db, { kind, ids }: { kind: string; ids: readonly string[] }): Promise<Work[]> {
  const needs = needsOf(kind);
  const works = needs.length === 0 ? [[kind]] : needs.map((need) => kindsFor(need));
  // Of all kinds: asked for some, SQLite reads all devices of those kinds in the city by their index.
  const rows = await db
    .selectFrom('observed_device as device')
    .where('device.agent', 'in', (of) =>
      of
        .selectFrom('agent')
        .select('agent.id')
        .where('agent.unit_id', 'in', ids.length === 0 ? [''] : ids)
        .where('agent.retired_at', 'is', null),
    )
    .select((of) => [
      'device.kind',
      of.fn.countAll<number>().as('total'),
      of.fn.countAll<number>().filterWhere('device.health', '=', 'down').as('down'),
    ])
    .groupBy('device.kind')
    .execute();
  return works.map((kinds) => {
    const some = rows.filter((row) => kinds.includes(row.kind));
    const sum = (key: 'total' | 'down') => some.reduce((all, row) => all + Number(row[key]), 0);
    return { kinds, total: sum('total'), down: sum('down') };
  });
}

/** Whether nothing is left that can do it. */
export const isOut = ({ total, down }: Peers): boolean => total > 0 && down >= total;
