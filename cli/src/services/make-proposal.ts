import { ExpectedError } from '@motcua/contract';
import { makeProposal, type ProposalBody } from '@motcua/policies';
import type { Session } from '../session.ts';
import { procurementViewTexts } from '../texts/procurement.ts';
import { gapQuestion } from './list-gaps.ts';
import { readBudgets } from './read-parameters.ts';

type Flags = Parameters<typeof gapQuestion>[1] & {
  budget?: string[] | undefined;
  'same-owner'?: boolean | undefined;
  title?: string | undefined;
};

/** A proposal that no hub knows: made from a source, for its papers. */
export async function proposalOfSource(session: Session, flags: Flags): Promise<ProposalBody> {
  const question = await gapQuestion(session, flags);
  const budgets = await readBudgets(flags.budget, question.parameters);
  const title = flags.title ?? procurementViewTexts.defaultTitle.vi;
  const acrossOwners = flags['same-owner'] !== true;
  const body = await makeProposal({ ...question, budgets, title, acrossOwners });
  if (body.allocation.totals.bought + body.allocation.totals.moved === 0) throw new ExpectedError('E_PROPOSAL_EMPTY');
  return body;
}
