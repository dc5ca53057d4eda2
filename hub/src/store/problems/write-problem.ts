import { ExpectedError } from '@motcua/contract';
import type { ProblemStepArgs } from '../../problems/plan-problems.ts';
import { keyOf, type ProblemState } from '../../problems/problem.ts';
import type { Tx } from '../store.ts';

/** Who did it and when, RFC 3339. */
interface Done {
  at: string;
  by: string;
}

/** Records a proposed problem with its evidence; null where another hub has just done so. */
export async function insertProblem(
  tx: Tx,
  {
    tickets,
    units,
    from,
    to,
    kind,
    reason,
    subject,
    days,
  }: Omit<ProblemStepArgs['propose'], 'action'> & { days: number },
  { at, by }: Done,
): Promise<number | null> {
  const row = await tx
    .insertInto('problem')
    .values({
      ...{ key: keyOf({ kind, reason, subject }), kind, reason, subject, state: 'proposed', workaround: null },
      ...{ proposed_at: at, ended_at: null, seq: 1 },
    })
    .onConflict((conflict) => conflict.column('key').where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return null;
  const data = JSON.stringify({ tickets, units, from, to, days });
  await tx
    .insertInto('problem_event')
    .values({ problem: row.id, seq: 1, at, type: 'proposed', actor: by, data })
    .execute();
  await link(tx, row.id, { tickets, at });
  return row.id;
}

interface Written extends Done {
  id: number;
  /** Number of the event that was seen last; null takes whatever it is. */
  seq: number | null;
  type: string;
  data: object;
  set?: { state: ProblemState; workaround?: string | null; ended_at?: string | null };
}

/** Appends one event to a problem; E_PRECONDITION_FAILED where somebody else was faster. */
export async function appendProblemEvent(
  tx: Tx,
  { id, seq, type, data, set = undefined, at, by }: Written,
): Promise<void> {
  const row = await tx
    .updateTable('problem')
    .set((of) => ({ seq: of('seq', '+', 1), ...set }))
    .where('id', '=', id)
    .$if(seq !== null, (query) => query.where('seq', '=', seq ?? 0))
    .returning('seq')
    .executeTakeFirst();
  if (row === undefined) throw new ExpectedError('E_PRECONDITION_FAILED');
  await tx
    .insertInto('problem_event')
    .values({ problem: id, seq: row.seq, at, type, actor: by, data: JSON.stringify(data) })
    .execute();
}

/** Ties more tickets to a problem. */
export async function linkTickets(tx: Tx, { id, tickets }: ProblemStepArgs['link'], { at, by }: Done): Promise<void> {
  await appendProblemEvent(tx, { id, seq: null, type: 'linked', data: { tickets }, at, by });
  await link(tx, id, { tickets, at });
}

/** Rows of one statement. */
const chunk = 1000;

async function link(
  tx: Tx,
  problem: number,
  { tickets, at }: { tickets: readonly number[]; at: string },
): Promise<void> {
  for (let from = 0; from < tickets.length; from += chunk)
    await tx
      .insertInto('problem_ticket')
      .values(tickets.slice(from, from + chunk).map((ticket) => ({ problem, ticket, linked_at: at })))
      .onConflict((conflict) => conflict.columns(['problem', 'ticket']).doNothing())
      .execute();
}
