import { ExpectedError, type StocktakeHead } from '@motcua/contract';
import type { Scan, StocktakeRow } from '@motcua/inventory';
import type { Selectable } from 'kysely';
import type { Db, Tx } from '../store.ts';
import type { StocktakeTable } from './tables.ts';

/** Who did it and when, RFC 3339. */
interface Done {
  at: string;
  by: string;
}

const headOf = (row: Selectable<StocktakeTable>): StocktakeHead => ({
  ...{ id: row.id, title: row.title, unit: row.unit, asOf: row.as_of, state: row.state as StocktakeHead['state'] },
  ...{ startedAt: row.started_at, startedBy: row.started_by },
  ...{ closedAt: row.closed_at, closedBy: row.closed_by, scans: row.scans },
});

/** All stock-takes, the newest first. */
export async function listStocktakes(db: Pick<Db, 'selectFrom'>): Promise<StocktakeHead[]> {
  const rows = await db.selectFrom('stocktake').selectAll().orderBy('id', 'desc').execute();
  return rows.map(headOf);
}

/** One of them; null where there is none. */
export async function findStocktake(db: Pick<Db, 'selectFrom'>, id: number): Promise<StocktakeHead | null> {
  const row = await db.selectFrom('stocktake').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : headOf(row);
}

/** Begins one; gives its number. */
export async function insertStocktake(
  tx: Tx,
  { title, unit, asOf }: { title: string; unit: string | null; asOf: string },
  { at, by }: Done,
): Promise<number> {
  const { id } = await tx
    .insertInto('stocktake')
    .values({
      ...{ title, unit, as_of: asOf, state: 'open', started_at: at, started_by: by },
      ...{ closed_at: null, closed_by: null, scans: 0, seq: 1 },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const data = JSON.stringify({ title, unit, asOf });
  await tx
    .insertInto('stocktake_event')
    .values({ stocktake: id, seq: 1, at, type: 'started', actor: by, data })
    .execute();
  return id;
}

/** Everything that was scanned, in order. */
export async function listScans(db: Pick<Db, 'selectFrom'>, id: number): Promise<Scan[]> {
  const rows = await db
    .selectFrom('stocktake_event')
    .select(['at', 'actor', 'data'])
    .where('stocktake', '=', id)
    .where('type', '=', 'scanned')
    .orderBy('seq')
    .execute();
  return rows.map(({ at, actor, data }) => ({ at, by: actor, ...(JSON.parse(data) as Pick<Scan, 'tag' | 'place'>) }));
}

/** What a closed one found; null while it is open. */
export async function closedRows(db: Pick<Db, 'selectFrom'>, id: number): Promise<StocktakeRow[] | null> {
  const row = await db
    .selectFrom('stocktake_event')
    .select('data')
    .where('stocktake', '=', id)
    .where('type', '=', 'closed')
    .executeTakeFirst();
  return row === undefined ? null : JSON.parse(row.data).rows;
}

/** Rows of one statement. */
const rowsAtOnce = 1000;

/** Adds scans; whoever scans at the same time waits for this transaction. E_STOCKTAKE_CLOSED when it is over. */
export async function appendScans(tx: Tx, id: number, scans: readonly Scan[]): Promise<void> {
  const { seq } = await takeNumbers(tx, id, { events: scans.length, scans: scans.length });
  const rows = scans.map(({ at, by, tag, place }, index) => ({
    ...{ stocktake: id, seq: seq - scans.length + index + 1, at, type: 'scanned', actor: by },
    data: JSON.stringify({ tag, place }),
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx
      .insertInto('stocktake_event')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
}

/** Ends one with what it found. */
export async function closeStocktake(
  tx: Tx,
  id: number,
  { rows, at, by }: Done & { rows: readonly StocktakeRow[] },
): Promise<void> {
  const { seq } = await takeNumbers(tx, id, { events: 1, scans: 0 });
  await tx
    .updateTable('stocktake')
    .set({ state: 'closed', closed_at: at, closed_by: by })
    .where('id', '=', id)
    .execute();
  const data = JSON.stringify({ rows });
  await tx.insertInto('stocktake_event').values({ stocktake: id, seq, at, type: 'closed', actor: by, data }).execute();
}

/** Takes the next numbers of events; the row is locked until the transaction ends. */
async function takeNumbers(
  tx: Tx,
  id: number,
  { events, scans }: { events: number; scans: number },
): Promise<{ seq: number }> {
  const row = await tx
    .updateTable('stocktake')
    .set((of) => ({ seq: of('seq', '+', events), scans: of('scans', '+', scans) }))
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('seq')
    .executeTakeFirst();
  if (row === undefined) throw new ExpectedError('E_STOCKTAKE_CLOSED', { id });
  return row;
}
