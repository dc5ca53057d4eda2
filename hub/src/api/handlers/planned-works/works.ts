import { ExpectedError, PlannedWorkCancel, PlannedWorkRequest, type PlannedWorkRow } from '@motcua/contract';
import { covers, type Scope } from '../../../access/index.ts';
import { planWork, stateDays } from '../../../planned-work/plan-work.ts';
import { appendAudit, type Db } from '../../../store/index.ts';
import { cancelWork, findWork, insertWork, listFaults, listWorks } from '../../../store/planned-work/works.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { PageQuery, pageOf } from '../../page.ts';
import { parse } from '../../parse.ts';
import { requireUnit } from '../../require-unit.ts';

/** Work on what everybody uses is seen by everybody. */
const inScope = (scope: Scope, { unit }: Pick<PlannedWorkRow, 'unit'>) => unit === null || covers(scope, unit);

/** `GET /v1/planned-works`: the newest first. */
export const getWorks: Handler = async ({ store, now }, { query, scope }) => {
  const all = (await listWorks(store.read, now())).filter((row) => inScope(scope, row));
  const { rows, next } = pageOf(all, parse(PageQuery, query), {
    ...{ placeOf: ({ number }: PlannedWorkRow) => [-number], like: ['number' as const] },
  });
  return { works: rows, next };
};

/** `GET /v1/planned-works/:number`, with what was faulty in it in units that the caller may see. */
export const getWork: Handler = async ({ store, now }, { params, scope }) => {
  const work = await requireWork(store.read, { number: params.number, now: now(), scope });
  const faults = await listFaults(store.read, work.number);
  return { ...work, faults: faults.filter(({ unit }) => covers(scope, unit)) };
};

/** `POST /v1/planned-works`: who sees a part of the units plans work in that part only. */
export const postWork: Handler = async (context, request) => {
  const wanted = parse(PlannedWorkRequest, request.body);
  const { scope, actor } = request;
  const now = context.now();
  const work = planWork(wanted, { now, time: stateDays() });
  if (work.unit === null && scope.is !== 'whole') throw new ExpectedError('E_UNIT_NEEDED');
  if (work.unit !== null) await requireUnit(context.store.read, { code: work.unit, day: today(now), scope });
  const at = new Date(now).toISOString();
  return context.store.db.transaction().execute(async (tx) => {
    const number = await insertWork(tx, work, { at, by: actor.name });
    const done = { action: 'work.plan', object: `work:${number}`, unit: work.unit, detail: { ...work } };
    await appendAudit(tx, auditEntry(context, request, done));
    return findWork(tx, number, now);
  });
};

/** `POST /v1/planned-works/:number/cancel` */
export const postWorkCancel: Handler = async (context, request) => {
  const { reason } = parse(PlannedWorkCancel, request.body);
  const { params, scope, actor } = request;
  const now = context.now();
  const at = new Date(now).toISOString();
  return context.store.db.transaction().execute(async (tx) => {
    const work = await requireWork(tx, { number: params.number, now, scope });
    // Work on what everybody uses is not for somebody to cancel who sees a part of the units.
    if (work.unit === null && scope.is !== 'whole') throw new ExpectedError('E_WORK_UNKNOWN', { number: work.number });
    if (work.state !== 'planned' && work.state !== 'active')
      throw new ExpectedError('E_WORK_OVER', { number: work.number });
    await cancelWork(tx, work.number, { at, by: actor.name, reason });
    const done = { action: 'work.cancel', object: `work:${work.number}`, unit: work.unit, detail: { reason } };
    await appendAudit(tx, auditEntry(context, request, done));
    return findWork(tx, work.number, now);
  });
};

async function requireWork(
  db: Db,
  { number, now, scope }: { number: string | undefined; now: number; scope: Scope },
): Promise<PlannedWorkRow> {
  const found = /^\d{1,9}$/.test(number ?? '') ? await findWork(db, Number(number), now) : null;
  if (found === null || !inScope(scope, found))
    throw new ExpectedError('E_WORK_UNKNOWN', { number: String(number).slice(0, 40) });
  return found;
}
