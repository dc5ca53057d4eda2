import type { SightStep } from '../../wan-links/plan-sights.ts';
import type { Sight, UnitSight } from '../../wan-links/sight.ts';
import { unitOn } from '../register/unit-on.ts';
import type { Db, Tx } from '../store.ts';

/** Values of one statement. */
const chunk = 500;

/** What is known of some units now: who is connected, and since when a place or its router is down. */
export async function readUnitSights(
  db: Db,
  { units, day }: { units: readonly string[]; day: string },
): Promise<Map<string, UnitSight>> {
  const found = new Map<string, UnitSight>();
  for (let from = 0; from < units.length; from += chunk) {
    const part = units.slice(from, from + chunk);
    const online = await db
      .selectFrom('agent')
      .innerJoin('unit', 'unit.id', 'agent.unit_id')
      .select((of) => ['unit.code as unit', of.fn.countAll<number>().as('count')])
      .where('unit.code', 'in', part)
      .where(unitOn(day))
      .where('agent.retired_at', 'is', null)
      .where('agent.presence_state', '=', 'online')
      .groupBy('unit.code')
      .execute();
    const down = await db
      .selectFrom('fault')
      .select((of) => ['unit', of.fn.min('level_since').as('since')])
      .where('unit', 'in', part)
      .where('kind', 'in', ['site', 'router'])
      .where('level', '=', 'down')
      .groupBy('unit')
      .execute();
    const counts = new Map(online.map(({ unit, count }) => [unit, Number(count)]));
    const since = new Map(down.map((row) => [row.unit, Number(row.since)]));
    for (const code of part) found.set(code, { online: counts.get(code) ?? 0, downSince: since.get(code) ?? null });
  }
  return found;
}

/** When a line was seen up or down, the newest first; only what ended after a moment, or the last so many. */
export async function listSights(
  db: Db,
  link: string,
  { after = 0, limit = null }: { after?: number; limit?: number | null } = {},
): Promise<Sight[]> {
  const rows = await db
    .selectFrom('wan_link_sight')
    .selectAll()
    .where('link', '=', link)
    .where('to_at', '>', after)
    .orderBy('from_at', 'desc')
    .$if(limit !== null, (query) => query.limit(limit ?? 0))
    .execute();
  return rows.map(({ state, from_at, to_at }) => ({ state, from: Number(from_at), to: Number(to_at) }));
}

/** The last that was seen of each line: a look into the key for each, and never through all that was seen in two years. */
export async function lastSights(db: Db): Promise<Map<string, Sight>> {
  const rows = await db
    .selectFrom('wan_link as line')
    // Outer, because SQLite would otherwise begin with the sights and ask for the last one at each of them.
    .leftJoin('wan_link_sight as sight', (join) =>
      join.onRef('sight.link', '=', 'line.id').on('sight.from_at', '=', (of) =>
        of
          .selectFrom('wan_link_sight as one')
          .select(({ fn }) => fn.max('one.from_at').as('at'))
          .whereRef('one.link', '=', 'line.id'),
      ),
    )
    .select(['line.id', 'sight.state', 'sight.from_at', 'sight.to_at'])
    .execute();
  return new Map(
    rows.flatMap(({ id, state, from_at, to_at }) =>
      state === null ? [] : [[id, { state, from: Number(from_at), to: Number(to_at) }] as const],
    ),
  );
}

/** Writes what a look at the lines adds. */
export async function saveSights(tx: Tx, steps: readonly SightStep[]): Promise<void> {
  for (const one of steps) {
    if (one.step === 'extend') {
      await tx
        .updateTable('wan_link_sight')
        .set({ to_at: one.to })
        .where('link', '=', one.link)
        .where('from_at', '=', one.from)
        .execute();
      continue;
    }
    const { state, from, to } = one.sight;
    await tx
      .insertInto('wan_link_sight')
      .values({ link: one.link, state, from_at: from, to_at: to })
      .onConflict((conflict) => conflict.columns(['link', 'from_at']).doUpdateSet({ state, to_at: to }))
      .execute();
  }
}

/** Removes what ended before a moment (milliseconds since 1970); of such a month it is not known any more how the line was. */
export async function pruneSights(tx: Tx, before: number): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('wan_link_sight').where('to_at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
