import { authorityActionWords, deskWords, ExpectedError } from '@motcua/contract';
import { type AuthorityAnswer, authority, type Desk, formatDong } from '@motcua/policies';
import { requireOther } from '../../../access/index.ts';
import type { Tx } from '../../../store/index.ts';
import type { ApprovalRequest, TicketEventData } from '../../../tickets/events.ts';
import type { VerbArgs } from '../../../tickets/plan-verb.ts';
import type { TicketVerb } from '../../../tickets/verbs.ts';
import { today } from '../../../time/today.ts';
import type { ApiContext, ApiRequest } from '../../context.ts';
import { readAuthority } from '../authority.ts';

interface Asked {
  context: Pick<ApiContext, 'now' | 'settings'>;
  request: Pick<ApiRequest, 'scope' | 'actor'>;
  verb: TicketVerb;
  args: object;
  number: number;
}

/** What a verb is told, with the desk that may decide where one is needed; E_AUTHORITY where who approves may not. */
export async function withAuthority(tx: Tx, asked: Asked): Promise<VerbArgs[TicketVerb]> {
  if (asked.verb === 'wait') return toDesk(tx, asked);
  if (asked.verb === 'approve') return approve(tx, asked);
  return asked.args as VerbArgs[TicketVerb];
}

async function toDesk(tx: Tx, { context, args }: Asked): Promise<VerbArgs['wait']> {
  const { for: what, reason, part, vendor, ...asked } = args as VerbArgs['wait'] & ApprovalRequest;
  if (what !== 'approval') return { for: what, reason, submitted: null, part: part ?? null, vendor: vendor ?? null };
  const { action, assetClass, amount } = asked;
  const request = { action, assetClass, amount };
  const question = { ...request, actor: 'it_staff' as const, date: today(context.now()) };
  const { mustSubmitTo } = authority(question, await readAuthority(tx));
  return { for: what, reason, submitted: { ...request, desk: mustSubmitTo ?? question.actor, note: reason } };
}

async function approve(
  tx: Tx,
  { context, request: { scope, actor }, args, number }: Asked,
): Promise<VerbArgs['approve']> {
  const { note, document, to } = args as Pick<TicketEventData['approved'], 'note' | 'document' | 'to'>;
  const { by: maker, ...request } = await lastRequest(tx, number);
  const duty = requireOther({ actor, makers: [maker], selfApproval: context.settings.selfApproval });
  // An administrator of units decides as the head of theirs; one of the whole installation as the agency above them too.
  const actors: readonly Desk[] = scope.is === 'whole' ? ['unit_head', 'superior'] : ['unit_head'];
  const rows = await readAuthority(tx);
  const date = today(context.now());
  const answers = actors.map((desk) => ({ actor: desk, answer: authority({ ...request, actor: desk, date }, rows) }));
  const found = answers.find(({ answer }) => answer.mayDecide);
  const first = answers[0];
  if (found === undefined) throw refusal({ request, date, answer: first?.answer, actor: first?.actor ?? 'unit_head' });
  const { row, source } = found.answer;
  const by = { desk: found.actor, row: row ?? '', source: source?.text ?? '' };
  return { ...request, ...by, document, to, note, ...duty };
}

/** What was asked for last and by whom; of a ticket that was never submitted nothing is known but who opened it. */
async function lastRequest(tx: Tx, number: number): Promise<ApprovalRequest & { by: string }> {
  const row = await tx
    .selectFrom('ticket_event')
    .select(['type', 'data', 'actor'])
    .where('ticket', '=', number)
    .where('type', 'in', ['submitted', 'opened'])
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  const by = row?.actor ?? '';
  if (row?.type !== 'submitted') return { action: 'repair', assetClass: 'specialised', amount: null, by };
  const { action, assetClass, amount } = JSON.parse(row.data) as ApprovalRequest;
  return { action, assetClass, amount, by };
}

interface Refused {
  request: ApprovalRequest;
  date: string;
  answer: AuthorityAnswer | undefined;
  actor: Desk;
}

function refusal({ request: { action, amount }, date, answer, actor }: Refused): ExpectedError {
  const to = deskWords[answer?.mustSubmitTo ?? 'superior'];
  return new ExpectedError('E_AUTHORITY', {
    ...{ actor: deskWords[actor].en, actorVi: deskWords[actor].vi, date, submitTo: to.en, submitToVi: to.vi },
    ...{ action: authorityActionWords[action].en, actionVi: authorityActionWords[action].vi },
    amount: amount === null ? 'an unknown amount' : `${formatDong(amount)} đồng`,
    amountVi: amount === null ? 'chưa rõ số tiền' : `${formatDong(amount)} đồng`,
    reason: answer?.row ?? answer?.reason ?? 'no-row',
  });
}
