import { ExpectedError, ProblemConfirm, ProblemEnd, problemStateWords } from '@motcua/contract';
import { type ProblemVerb, problemVerbNames, problemVerbs } from '../../../problems/index.ts';
import { appendAudit, type Tx } from '../../../store/index.ts';
import { requireProblem, type StoredProblem } from '../../../store/problems/problems.ts';
import { appendProblemEvent } from '../../../store/problems/write-problem.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, ApiRequest, Handler } from '../../context.ts';
import { isAmong } from '../../etag.ts';
import { parse } from '../../parse.ts';
import { findProblem, problemView } from './list-problems.ts';

/** What each verb is told. */
export const problemBodies = { confirm: ProblemConfirm, dismiss: ProblemEnd, close: ProblemEnd } as const;

/** `POST /v1/problems/:id/confirm` and its like. `If-Match` names the event seen last. */
export const changeProblem =
  (verb: ProblemVerb): Handler =>
  async (context, request) => {
    const args = parse(problemBodies[verb], request.body ?? {});
    const id = await context.store.db.transaction().execute((tx) => change(tx, { context, request, verb, args }));
    return problemView(context.store.read, await requireProblem(context.store.read, id), request.scope);
  };

interface Change {
  context: ApiContext;
  request: ApiRequest;
  verb: ProblemVerb;
  args: { reason: string; workaround?: string | null };
}

async function change(tx: Tx, { context, request, verb, args }: Change): Promise<number> {
  const found = await findProblem(tx, request);
  const { id, seq } = found.problem;
  if (request.ifMatch !== null && !isAmong(request.ifMatch, `"${seq}"`))
    throw new ExpectedError('E_PRECONDITION_FAILED');
  requireVerb(found, verb);
  const { to } = problemVerbs[verb];
  const at = new Date(context.now()).toISOString();
  // What was said before of how to get along holds until somebody says something else.
  const workaround = args.workaround ?? found.problem.workaround;
  const data = verb === 'confirm' ? { reason: args.reason, workaround } : { reason: args.reason };
  const set = { state: to, ...(verb === 'confirm' ? { workaround } : { ended_at: at }) };
  await appendProblemEvent(tx, { id, seq, type: to, data, set, at, by: request.actor.name });
  const done = { action: `problem.${verb}`, object: `problem:${id}`, unit: null, detail: data };
  await appendAudit(tx, auditEntry(context, request, done));
  return id;
}

function requireVerb({ problem: { id, state } }: StoredProblem, verb: ProblemVerb): void {
  const mayIn = (name: ProblemVerb) => (problemVerbs[name].from as readonly string[]).includes(state);
  if (mayIn(verb)) return;
  const { vi: stateVi, en } = problemStateWords[state];
  const { vi: verbVi, en: verbEn } = problemVerbs[verb].words;
  const allowed = problemVerbNames.filter(mayIn).join(', ') || '-';
  throw new ExpectedError('E_PROBLEM_STATE', { id, state: en, stateVi, verb: verbEn, verbVi, allowed });
}
