import { ProblemRow, ProblemsFound, ProblemView } from '@motcua/contract';
import { wholeNumber } from '../flags/define.ts';
import type { Session } from '../session.ts';
import { connect, type HubFlags, withQuery } from './connect.ts';

/** Problems, the newest first: all, or those in one state. */
export async function listProblems(session: Session, { state, ...flags }: HubFlags & { state?: string | undefined }) {
  const hub = await connect(session, flags);
  const { rows, simulated } = await hub.list(withQuery('/v1/problems', { state }), 'problems', ProblemRow);
  return { problems: rows, simulated };
}

const pathOf = (id: string): string => `/v1/problems/${wholeNumber(id, { min: 1, max: 999_999_999, where: 'ID' })}`;

/** One problem with its tickets and its log. */
export async function showProblem(session: Session, id: string, flags: HubFlags) {
  const path = pathOf(id);
  const hub = await connect(session, flags);
  return { problem: await hub.get(path, ProblemView), simulated: await hub.isSimulated() };
}

interface Decision extends HubFlags {
  verb: 'confirm' | 'dismiss' | 'close';
  body: { reason: string; workaround?: string | undefined };
  seq?: number | undefined;
}

/** Decides about a problem as it was seen: whoever was faster is not overwritten. */
export async function decideProblem(session: Session, id: string, { verb, body, seq, ...flags }: Decision) {
  const path = pathOf(id);
  const hub = await connect(session, flags);
  const seen = seq ?? (await hub.get(path, ProblemView)).seq;
  const question = { method: 'POST' as const, path: `${path}/${verb}`, body, ifMatch: `"${seen}"` };
  return { problem: await hub.ask(question, ProblemView), simulated: await hub.isSimulated() };
}

/** Has the hub look for problems now. */
export async function findProblems(session: Session, flags: HubFlags): Promise<ProblemsFound> {
  const hub = await connect(session, flags);
  return hub.ask({ method: 'POST', path: '/v1/problems/find', body: {}, timeoutMs: 60_000 }, ProblemsFound);
}
