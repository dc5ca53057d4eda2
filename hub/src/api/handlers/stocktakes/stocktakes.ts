import { ExpectedError, type StocktakeHead, StocktakeRequest } from '@motcua/contract';
import { outcomes, type StocktakeRow } from '@motcua/inventory';
import { appendAudit, closeStocktake, findStocktake, insertStocktake, listStocktakes } from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { PageQuery, pageOf } from '../../page.ts';
import { parse } from '../../parse.ts';
import { requireUnit } from '../../require-unit.ts';
import { isMine, requireStocktake, resultOf } from './require-stocktake.ts';

/** `GET /v1/stocktakes`: the newest first. */
export const getStocktakes: Handler = async ({ store }, { query, scope }) => {
  const all = (await listStocktakes(store.read)).filter((row) => isMine(row, scope));
  const { rows, next } = pageOf(all, parse(PageQuery, query), { placeOf: ({ id }) => [-id], like: ['number'] });
  return { stocktakes: rows, next };
};

/** `POST /v1/stocktakes`: begins one. */
export const postStocktake: Handler = async (context, request) => {
  const { unit, title, ...given } = parse(StocktakeRequest, request.body);
  const { store, now } = context;
  const asOf = given.asOf ?? today(now());
  if (unit === null && request.scope.is !== 'whole') throw new ExpectedError('E_UNIT_NEEDED');
  if (unit !== null) await requireUnit(store.read, { code: unit, day: asOf, scope: request.scope });
  const done = { at: new Date(now()).toISOString(), by: request.actor.name };
  return store.db.transaction().execute(async (tx) => {
    const id = await insertStocktake(tx, { title, unit, asOf }, done);
    const entry = { action: 'stocktake.start', object: `stocktake:${id}`, unit, detail: { title, asOf } };
    await appendAudit(tx, auditEntry(context, request, entry));
    return findStocktake(tx, id);
  });
};

/** `GET /v1/stocktakes/:id` */
export const getStocktake: Handler = async (context, request) => {
  const head = await requireStocktake(context.store.read, request);
  return view(head, await resultOf(context, head, request));
};

/** `POST /v1/stocktakes/:id/close`: keeps what was found; the register stays as it is. */
export const postStocktakeClose: Handler = async (context, request) => {
  const { store, now } = context;
  const before = await requireStocktake(store.read, request);
  if (before.state === 'closed') throw new ExpectedError('E_STOCKTAKE_CLOSED', { id: before.id });
  const done = { at: new Date(now()).toISOString(), by: request.actor.name };
  return store.db.transaction().execute(async (tx) => {
    const rows = await resultOf(context, before, { scope: request.scope, db: tx });
    await closeStocktake(tx, before.id, { ...done, rows });
    const detail = totalsOf(rows);
    const entry = { action: 'stocktake.close', object: `stocktake:${before.id}`, unit: before.unit, detail };
    await appendAudit(tx, auditEntry(context, request, entry));
    return view((await findStocktake(tx, before.id)) ?? before, rows);
  });
};

const view = (head: StocktakeHead, rows: readonly StocktakeRow[]) => ({ ...head, totals: totalsOf(rows), rows });

const totalsOf = (rows: readonly StocktakeRow[]) =>
  Object.fromEntries(outcomes.map((name) => [name, rows.filter(({ outcome }) => outcome === name).length]));
