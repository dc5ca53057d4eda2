import { ExpectedError, type ProblemRow, type ProblemTicketRow, type TicketProblem } from '@motcua/contract';
import type { Selectable } from 'kysely';
import type { KnownProblem } from '../../problems/plan-problems.ts';
import type { ProblemState } from '../../problems/problem.ts';
import type { Db } from '../store.ts';
import type { ProblemTable } from './tables.ts';

/** A problem with the tickets it ties together, of all units. */
export interface StoredProblem {
  problem: Pick<
    ProblemRow,
    'id' | 'kind' | 'reason' | 'subject' | 'state' | 'workaround' | 'proposedAt' | 'endedAt' | 'seq'
  >;
  key: string;
  linked: ProblemTicketRow[];
}

const fromRow = (row: Selectable<ProblemTable>): StoredProblem['problem'] => ({
  ...{ id: row.id, kind: row.kind, reason: row.reason, subject: row.subject, state: row.state as ProblemState },
  ...{ workaround: row.workaround, proposedAt: row.proposed_at, endedAt: row.ended_at, seq: row.seq },
});

/** Problems, the newest first: all, those in one state, or one. */
export async function listProblems(
  db: Db,
  { state = null, id = null }: { state?: string | null; id?: number | null } = {},
): Promise<StoredProblem[]> {
  const rows = await db
    .selectFrom('problem')
    .selectAll()
    .$if(state !== null, (query) => query.where('state', '=', state ?? ''))
    .$if(id !== null, (query) => query.where('id', '=', id ?? 0))
    .orderBy('id', 'desc')
    .execute();
  const linked = await linkedTickets(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ problem: fromRow(row), key: row.key, linked: linked.get(row.id) ?? [] }));
}

/** Values of one statement. */
const chunk = 500;

async function linkedTickets(db: Db, ids: readonly number[]): Promise<Map<number, ProblemTicketRow[]>> {
  const found = new Map<number, ProblemTicketRow[]>();
  for (let from = 0; from < ids.length; from += chunk) {
    const rows = await db
      .selectFrom('problem_ticket as link')
      .innerJoin('ticket', 'ticket.number', 'link.ticket')
      .select(['link.problem', 'link.linked_at as linkedAt', 'ticket.number', 'ticket.unit', 'ticket.state'])
      .select(['ticket.device_name as deviceName', 'ticket.opened_at as openedAt', 'ticket.closed_at as closedAt'])
      .where('link.problem', 'in', ids.slice(from, from + chunk))
      .orderBy('ticket.number')
      .execute();
    for (const { problem, ...row } of rows) found.set(problem, [...(found.get(problem) ?? []), row]);
  }
  return found;
}

/** One problem; E_PROBLEM_UNKNOWN. */
export async function requireProblem(db: Db, id: number): Promise<StoredProblem> {
  const [found] = id === 0 ? [] : await listProblems(db, { id });
  if (found === undefined) throw new ExpectedError('E_PROBLEM_UNKNOWN', { id });
  return found;
}

/** What a plan has to know of the problems that there are. */
export async function knownProblems(db: Db): Promise<KnownProblem[]> {
  const all = await listProblems(db);
  return all.map(({ problem: { id, state, endedAt }, key, linked }) => ({
    ...{ id, key, state, endedAt, tickets: linked.map(({ number }) => number) },
  }));
}

/** Everything that happened to a problem, in order. */
export async function listProblemEvents(db: Db, id: number) {
  const rows = await db.selectFrom('problem_event').selectAll().where('problem', '=', id).orderBy('seq').execute();
  return rows.map(({ problem: _, data, ...event }) => ({ ...event, data: JSON.parse(data) as object }));
}

/** Confirmed problems that a ticket is a sign of. */
export const problemsOfTicket = (db: Db, ticket: number): Promise<TicketProblem[]> =>
  db
    .selectFrom('problem_ticket as link')
    .innerJoin('problem', 'problem.id', 'link.problem')
    .select(['problem.id', 'problem.reason', 'problem.subject', 'problem.workaround'])
    .where('link.ticket', '=', ticket)
    .where('problem.state', '=', 'confirmed')
    .orderBy('problem.id')
    .execute();
