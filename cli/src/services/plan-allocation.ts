import type { IsoDate } from '@motcua/inventory';
import { type Allocation, allocate, listGaps, planSituation } from '@motcua/policies';
import type { Session } from '../session.ts';
import { gapQuestion } from './list-gaps.ts';
import { readBudgets } from './read-parameters.ts';

type Flags = Parameters<typeof gapQuestion>[1] & { budget?: string[] | undefined; 'same-owner'?: boolean | undefined };

/** The best allocation of a day within the budgets that are given. */
export async function planAllocation(
  session: Session,
  flags: Flags,
): Promise<Allocation & { asOf: IsoDate; simulated: boolean }> {
  const question = await gapQuestion(session, flags);
  const budgets = await readBudgets(flags.budget, question.parameters);
  const reserved = new Set(question.pending.flatMap(({ device }) => device ?? []));
  const acrossOwners = flags['same-owner'] !== true;
  const gaps = listGaps(question);
  const found = await allocate(planSituation({ ...question, gaps, budgets, reserved, acrossOwners }));
  return { asOf: question.asOf, simulated: question.installation.simulated, ...found };
}
