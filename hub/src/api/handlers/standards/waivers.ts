import { ExpectedError, WaiverEndRequest, WaiverRequest, type WaiverRow } from '@motcua/contract';
import { parseAsOf } from '@motcua/inventory';
import { covers, type Scope } from '../../../access/index.ts';
import { appendAudit, endWaiver, insertWaiver, listWaivers } from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { PageQuery, pageOf } from '../../page.ts';
import { parse } from '../../parse.ts';
import { readBuiltin, readStandards } from '../../read-standards.ts';
import { requireUnit } from '../../require-unit.ts';
import { knownAtOf, knownAtQuery } from '../register/register-at.ts';

export const WaiversQuery = PageQuery.extend(knownAtQuery);

/** A waiver for everybody is seen by everybody. */
const inScope = (scope: Scope, { unit }: Pick<WaiverRow, 'unit'>) => unit === null || covers(scope, unit);

/** `GET /v1/waivers`: those in files and those entered by themselves. */
export const getWaivers: Handler = async ({ store }, request) => {
  const { scope, query } = request;
  const knownAt = knownAtOf(request);
  const entered = await listWaivers(store.read, knownAt);
  const { settings } = await readStandards(store.read, { knownAt });
  const nobody = { createdAt: null, createdBy: null, endedAt: null, endedBy: null };
  const written = settings.waivers.flatMap(({ at, ...waiver }) =>
    at === null ? [] : [{ ...waiver, ...nobody, file: at.path }],
  );
  const all = [...written, ...entered].filter((row) => inScope(scope, row));
  const { rows, next } = pageOf(all, parse(WaiversQuery, query), { placeOf: ({ id }) => [id], like: ['string'] });
  return { waivers: rows, next };
};

/** `POST /v1/waivers`: who sees a part of the units only can let off none but those. */
export const postWaiver: Handler = async (context, request) => {
  const wanted = parse(WaiverRequest, request.body);
  const { scope } = request;
  const from = parseAsOf(wanted.from, 'from');
  const expiry = parseAsOf(wanted.expiry, 'expiry');
  if (expiry <= from) throw new ExpectedError('E_WAIVER_INVALID', { from, expiry });
  if (wanted.unit === null && scope.is !== 'whole') throw new ExpectedError('E_UNIT_NEEDED');
  if (wanted.unit !== null) await requireUnit(context.store.read, { code: wanted.unit, day: from, scope });
  const at = new Date(context.now()).toISOString();
  const by = request.actor.name;
  return context.store.db.transaction().execute(async (tx) => {
    const { settings } = await readStandards(tx);
    if (
      ![...(await readBuiltin()), ...settings.packs].some(({ standards }) =>
        standards.some(({ id }) => id === wanted.standard),
      )
    )
      throw new ExpectedError('E_STANDARD_UNKNOWN', { standard: wanted.standard });
    const id = await insertWaiver(tx, wanted, { at, by });
    const done = { action: 'waiver.add', object: `waiver:${id}`, unit: wanted.unit, detail: { ...wanted } };
    await appendAudit(tx, auditEntry(context, request, done));
    return { id, ...wanted, file: null, createdAt: at, createdBy: by, endedAt: null, endedBy: null };
  });
};

/** `POST /v1/waivers/:id/end`: it ends today; again changes nothing, and one in a file ends with its file. */
export const postWaiverEnd: Handler = async (context, request) => {
  const { reason } = parse(WaiverEndRequest, request.body);
  const id = request.params.id ?? '';
  const now = context.now();
  const at = new Date(now).toISOString();
  const by = request.actor.name;
  return context.store.db.transaction().execute(async (tx) => {
    const found = (await listWaivers(tx)).find((row) => row.id === id);
    // One for all units is not for somebody to end who sees a part of them.
    const mayEnd = found !== undefined && (request.scope.is === 'whole' || covers(request.scope, found.unit ?? ''));
    if (!mayEnd) throw new ExpectedError('E_WAIVER_UNKNOWN', { waiver: id.slice(0, 60) });
    if (found.endedAt !== null) return found;
    await endWaiver(tx, id, { day: today(now), at, by });
    const done = { action: 'waiver.end', object: `waiver:${id}`, unit: found.unit, detail: { reason } };
    await appendAudit(tx, auditEntry(context, request, done));
    return (await listWaivers(tx)).find((row) => row.id === id);
  });
};
