import { ExpectedError, type RegisterCommit } from '@motcua/contract';
import type { Installation, RegisterChange } from '@motcua/inventory';
import { type EntryOf, followPlaces, takeBackMoves } from '../../../following/index.ts';
import {
  appendAudit,
  countEffects,
  type Effect,
  lastChange,
  loadRegister,
  lockRegister,
  netEffect,
  recordChange,
  type Tx,
} from '../../../store/index.ts';
import { closeMended } from '../../../store/tickets/close-mended.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, ApiRequest } from '../../context.ts';
import { checkChange } from './check-change.ts';
import { requireVersion } from './register-tag.ts';
import { requireScope } from './require-scope.ts';
import { requireUnitsUnused } from './unit-in-use.ts';
import { unitsIn, unitsTouched } from './units-of.ts';

/** A change as it is to be recorded. */
export interface Draft {
  kind: string;
  title: string;
  source: string | null;
  detail: Readonly<Record<string, unknown>>;
  undoes: number | null;
  dryRun: boolean;
  /** The changes, by the register as it is now. */
  plan: (installation: Installation) => readonly RegisterChange[];
}

/** Somebody else may change the register while ours is checked; then it is checked again. */
const mostTries = 5;

/** Checks a change against the whole register and records it: all of it, with its audit entry, or nothing. */
export async function commit(context: ApiContext, request: ApiRequest, draft: Draft): Promise<RegisterCommit> {
  for (let turn = 0; turn < mostTries; turn += 1) {
    const done = await tryOnce(context, request, draft);
    if (done !== null) return done;
  }
  throw new ExpectedError('E_PRECONDITION_FAILED');
}

async function tryOnce(context: ApiContext, request: ApiRequest, draft: Draft): Promise<RegisterCommit | null> {
  const { read } = context.store;
  const { id: version } = await lastChange(read);
  requireVersion(request, version);
  const before = await loadRegister(read);
  const changes = draft.plan(before);
  const effects = netEffect(changes);
  const unitsOf = unitsIn([before], effects);
  requireScope(effects, { scope: request.scope, unitsOf, day: today(context.now()) });
  const after = await checkChange(before, changes);
  if (effects.length === 0) throw new ExpectedError('E_REGISTER_NO_CHANGE');
  const totals = totalsOf(effects);
  if (draft.dryRun) return { id: null, at: null, totals };
  const units = unitsTouched(effects, unitsOf);
  return context.store.db.transaction().execute(async (tx) => {
    await lockRegister(tx);
    if ((await lastChange(tx)).id !== version) return null;
    const follow = { at: new Date(context.now()).toISOString(), entryOf: entriesOf(context, request) };
    if (draft.undoes !== null) await takeBackMoves(tx, draft.undoes, follow);
    await requireUnitsUnused(tx, effects, after);
    const recorded = await record(tx, { context, request, draft, effects, units });
    const day = today(context.now());
    // A change taken back and put into force again moves things again.
    if (draft.kind === 'reorganise' || draft.undoes !== null)
      await followPlaces(tx, { register: after, day, change: recorded.id, ...follow });
    return { ...recorded, totals };
  });
}

const entriesOf =
  (context: ApiContext, request: ApiRequest): EntryOf =>
  (done) =>
    auditEntry(context, request, done);

interface Recording {
  context: ApiContext;
  request: ApiRequest;
  draft: Draft;
  effects: readonly Effect[];
  units: readonly string[];
}

async function record(tx: Tx, { context, request, draft, effects, units }: Recording) {
  const { kind, title, source, detail, undoes } = draft;
  const { actor } = request;
  const entry = { kind, title, source, detail, undoes, units, actor: { id: actor.id, name: actor.name } };
  const recorded = await recordChange(tx, { entry, effects, now: context.now() });
  if (undoes !== null) await markUndone(tx, undoes, recorded.id);
  const unit = units.length === 1 ? (units[0] ?? null) : null;
  const told = { kind, title, source, undoes, ...countEffects(effects) };
  const done = { action: 'register.change', object: `register:${recorded.id}`, unit, detail: told };
  await appendAudit(tx, auditEntry(context, request, done));
  await closeMended(tx, effects, { at: recorded.at, day: today(context.now()), change: recorded.id });
  return recorded;
}

/** Taking back an undoing puts the first change into force again. */
async function markUndone(tx: Tx, undone: number, by: number): Promise<void> {
  await tx.updateTable('register_change').set({ undone_by: by }).where('id', '=', undone).execute();
  const { undoes } = await tx
    .selectFrom('register_change')
    .select('undoes')
    .where('id', '=', undone)
    .executeTakeFirstOrThrow();
  if (undoes !== null)
    await tx.updateTable('register_change').set({ undone_by: null }).where('id', '=', undoes).execute();
}

const totalsOf = (effects: readonly Effect[]) => {
  const { created, updated, deleted } = countEffects(effects);
  return { create: created, update: updated, delete: deleted };
};
