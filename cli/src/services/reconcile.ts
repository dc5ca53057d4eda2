import { ExpectedError, ReconcilePlan, type ReconcileProposal, RefusalView } from '@motcua/contract';
import { type Decided, type ObservedDevice, reconcileChanges } from '@motcua/inventory';
import type { Session } from '../session.ts';
import { commitChanges, readRegister } from './commit-changes.ts';
import { confirm } from './confirm.ts';
import { connect, type Hub, type HubFlags, withQuery } from './connect.ts';
import { dayOf } from './today.ts';

export interface Reconciled extends ReconcilePlan {
  simulated: boolean;
}

/** What the books and the agents do not agree on, now. */
export async function reconcilePlan(
  session: Session,
  { unit, kind, ...flags }: HubFlags & { unit?: string | undefined; kind?: string | undefined },
): Promise<Reconciled> {
  const hub = await connect(session, flags);
  const plan = await readPlan(hub, unit);
  const proposals = plan.proposals.filter((row) => kind === undefined || row.kind === kind);
  return { ...plan, proposals, simulated: await hub.isSimulated() };
}

/** One proposal by its id. */
export async function reconcileExplain(session: Session, { id, ...flags }: HubFlags & { id: string }) {
  const hub = await connect(session, flags);
  return { proposal: find((await readPlan(hub)).proposals, id), simulated: await hub.isSimulated() };
}

/** Carries proposals out: those named, or all that are certain. */
export async function reconcileApply(
  session: Session,
  {
    ids,
    certain,
    yes,
    dryRun,
    ...flags
  }: HubFlags & { ids: string[]; certain: boolean; yes: boolean; dryRun: boolean },
) {
  if (certain === ids.length > 0) throw new ExpectedError('E_RECONCILE_WHICH');
  const hub = await connect(session, flags);
  const { proposals } = await readPlan(hub);
  const chosen = certain ? proposals.filter((row) => row.certain) : ids.map((id) => find(proposals, id));
  const { installation, version } = await readRegister(hub);
  const decided = chosen.map(decidedOf);
  const changes = reconcileChanges(installation, { proposals: decided, day: dayOf(session.io.now()) });
  const result = { proposals: chosen, changes, simulated: installation.simulated, done: null };
  if (dryRun || changes.length === 0) return result;
  const count = chosen.length;
  await confirm(session, {
    yes,
    question: { vi: `Thực hiện ${count} đề xuất?`, en: `Carry out ${count} proposals?` },
  });
  const detail = { proposals: chosen.map(({ id, score, because }) => ({ id, score, because })) };
  const title = certain ? 'reconcile --certain' : `reconcile ${ids.join(' ')}`.slice(0, 500);
  return { ...result, done: await commitChanges(hub, { kind: 'reconcile', title, detail, changes, version }) };
}

/** Says that a proposed pair is not one device. */
export async function reconcileRefuse(
  session: Session,
  { id, reason, ...flags }: HubFlags & { id: string; reason: string },
) {
  const hub = await connect(session, flags);
  const { record, device } = find((await readPlan(hub)).proposals, id);
  if (record === null || device === null) throw new ExpectedError('E_RECONCILE_NO_PAIR', { proposal: id });
  return hub.post('/v1/reconcile/refusals', { declared: record.id, observed: device.id, reason }, RefusalView);
}

const readPlan = (hub: Hub, unit?: string) =>
  hub.ask({ path: withQuery('/v1/reconcile', { unit }), timeoutMs: 60_000 }, ReconcilePlan);

function find(proposals: readonly ReconcileProposal[], id: string): ReconcileProposal {
  const row = proposals.find((one) => one.id === id);
  if (row === undefined) throw new ExpectedError('E_DIFFERENCE_UNKNOWN', { proposal: id.slice(0, 120) });
  return row;
}

const decidedOf = ({ id, kind, record, device, person }: ReconcileProposal): Decided => ({
  id,
  kind,
  declared: record,
  observed: device as ObservedDevice | null,
  person,
});
