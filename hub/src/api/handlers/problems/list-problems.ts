import { ExpectedError, type ProblemRow } from '@motcua/contract';
import { z } from 'zod';
import { covers, type Scope } from '../../../access/index.ts';
import { problemStates } from '../../../problems/index.ts';
import type { Db } from '../../../store/index.ts';
import {
  listProblemEvents,
  listProblems,
  requireProblem,
  type StoredProblem,
} from '../../../store/problems/problems.ts';
import { isOpen, type TicketState } from '../../../tickets/states.ts';
import type { ApiRequest, Handler } from '../../context.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { parse } from '../../parse.ts';

export const ProblemsQuery = z.looseObject({ state: z.enum(problemStates).optional(), ...pageQuery });

/** `GET /v1/problems`: the newest first; those only of which the caller may see a ticket. */
export const getProblems: Handler = async ({ store }, { query, scope }) => {
  const { state = null, ...part } = parse(ProblemsQuery, query);
  const all = (await listProblems(store.read, { state })).map((one) => inScope(one, scope)).filter(isThere(scope));
  const { rows, next } = pageOf(all.map(rowOf), part, { placeOf: ({ id }) => [-id], like: ['number'] });
  return { problems: rows, next };
};

/** `GET /v1/problems/:id` */
export const getProblem: Handler = async ({ store }, request) => {
  const found = await findProblem(store.read, request);
  return problemView(store.read, found, request.scope);
};

/** The problem of a path as the caller may see it; E_PROBLEM_UNKNOWN. */
export async function findProblem(
  db: Db,
  { params: { id = '' }, scope }: Pick<ApiRequest, 'params' | 'scope'>,
): Promise<StoredProblem> {
  const found = inScope(await requireProblem(db, /^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0), scope);
  if (!isThere(scope)(found)) throw new ExpectedError('E_PROBLEM_UNKNOWN', { id });
  return found;
}

/** A problem with its tickets and its log; what the log says of units out of sight is left out. */
export async function problemView(db: Db, found: StoredProblem, scope: Scope) {
  const mine = new Set(found.linked.map(({ number }) => number));
  const events = (await listProblemEvents(db, found.problem.id)).map(({ data, ...event }) => ({
    ...event,
    data: { ...data, ...trimmed(data, { mine, scope }) },
  }));
  return { ...rowOf(found), linked: found.linked, events };
}

function trimmed(
  { tickets, units }: { tickets?: number[]; units?: string[] },
  { mine, scope }: { mine: ReadonlySet<number>; scope: Scope },
): object {
  return {
    ...(tickets !== undefined && { tickets: tickets.filter((number) => mine.has(number)) }),
    ...(units !== undefined && { units: units.filter((code) => covers(scope, code)) }),
  };
}

const inScope = ({ linked, ...rest }: StoredProblem, scope: Scope): StoredProblem => ({
  ...rest,
  linked: linked.filter(({ unit }) => covers(scope, unit)),
});

const isThere =
  (scope: Scope) =>
  ({ linked }: StoredProblem): boolean =>
    scope.is === 'whole' || linked.length > 0;

const rowOf = ({ problem: { seq, ...problem }, linked }: StoredProblem): ProblemRow => ({
  ...problem,
  units: new Set(linked.map(({ unit }) => unit)).size,
  tickets: linked.length,
  openTickets: linked.filter(({ state }) => isOpen(state as TicketState)).length,
  seq,
});
