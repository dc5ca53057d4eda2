import { ExpectedError, ScansRequest } from '@motcua/contract';
import { openBooks, type Scan } from '@motcua/inventory';
import { installationIn } from '../../../access/index.ts';
import { appendAudit, appendScans, listScans, loadRegister } from '../../../store/index.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { requireStocktake } from './require-stocktake.ts';

/** `POST /v1/stocktakes/:id/scans`: records every tag, known or not, and says of each at once what it is. */
export const postScans: Handler = async (context, request) => {
  const { scans: given } = parse(ScansRequest, request.body);
  const { store, now } = context;
  const head = await requireStocktake(store.read, request);
  const register = installationIn(request.scope, await loadRegister(store.read));
  const places = new Set(register.places.map(({ id }) => id));
  const unknown = given.find(({ place }) => place !== null && !places.has(place));
  if (unknown !== undefined) throw new ExpectedError('E_STOCKTAKE_PLACE', { place: unknown.place ?? '' });
  const books = openBooks(register, head);
  const done = { at: new Date(now()).toISOString(), by: request.actor.name };
  const judged = given.map((scan) => books.judge({ ...done, ...scan })).filter(({ tag }) => tag !== '');
  const scans: Scan[] = judged.map(({ scan, tag }) => ({ ...scan, tag }));
  const before = await store.db.transaction().execute(async (tx) => {
    await appendScans(tx, head.id, scans);
    const all = await listScans(tx, head.id);
    const unknownTags = judged.filter(({ outcome }) => outcome === 'unknownTag').length;
    const detail = { scans: scans.length, unknownTags };
    const entry = { action: 'stocktake.scan', object: `stocktake:${head.id}`, unit: head.unit, detail };
    await appendAudit(tx, auditEntry(context, request, entry));
    return all.slice(0, all.length - scans.length);
  });
  const known = new Set(before.map(({ tag }) => tag));
  const verdicts = judged.map(({ tag, device, outcome, foundUnit }) => {
    const again = known.has(tag);
    known.add(tag);
    return { tag, outcome, again, kind: device?.kind ?? null, unit: device?.unit ?? null, foundUnit };
  });
  return { id: head.id, verdicts };
};
