import { proposalStateWords } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import type { ProposalRow } from '../services/proposals.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { procurementViewTexts as texts } from '../texts/procurement.ts';

/** The proposals of a hub, the newest first. */
export function purchaseProposalsAnswer({ rows, simulated }: { rows: ProposalRow[]; simulated: boolean }): Answer {
  const main = table<ProposalRow>({
    rows,
    columns: [
      { key: 'number', words: heads.number, keep: true, value: ({ number }) => number },
      { key: 'title', words: heads.title, value: ({ title }) => title },
      { key: 'state', words: heads.state, value: ({ state }) => proposalStateWords[state] },
      { key: 'asOf', words: heads.asOf, type: 'date', value: ({ asOf }) => asOf },
      { key: 'amount', words: texts.amount, type: 'number', value: ({ amount }) => amount },
      { key: 'bought', words: texts.purchases, type: 'number', value: ({ bought }) => bought },
      { key: 'moved', words: texts.moves, type: 'number', value: ({ moved }) => moved },
      { key: 'createdAt', words: heads.createdAt, type: 'instant', value: ({ createdAt }) => createdAt },
    ],
  });
  return { data: { simulated, proposals: rows }, view: { simulated, sections: [main], main } };
}
