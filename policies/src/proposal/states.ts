import { ExpectedError, type Words } from '@motcua/contract';

/** Where a proposal stands. */
export const proposalStates = ['draft', 'submitted', 'approved', 'rejected', 'ordered', 'received', 'closed'] as const;
export type ProposalState = (typeof proposalStates)[number];

export const proposalStateWords: Readonly<Record<ProposalState, Words>> = {
  draft: { vi: 'Dự thảo', en: 'draft' },
  submitted: { vi: 'Đã trình', en: 'submitted' },
  approved: { vi: 'Đã phê duyệt', en: 'approved' },
  rejected: { vi: 'Không phê duyệt', en: 'rejected' },
  ordered: { vi: 'Đã đặt mua', en: 'ordered' },
  received: { vi: 'Đã nhận, chưa thấy hoạt động đủ', en: 'received, not all seen working' },
  closed: { vi: 'Đã hoạt động đủ', en: 'closed: all seen working' },
};

/** What may be done to a proposal, and from which states it leads where. */
export const proposalVerbs = {
  submit: { from: ['draft'], to: 'submitted', words: { vi: 'trình', en: 'be submitted' } },
  approve: { from: ['submitted'], to: 'approved', words: { vi: 'phê duyệt', en: 'be approved' } },
  reject: { from: ['submitted'], to: 'rejected', words: { vi: 'từ chối', en: 'be rejected' } },
  order: { from: ['approved'], to: 'ordered', words: { vi: 'đặt mua', en: 'be ordered' } },
  receive: { from: ['ordered'], to: 'ordered', words: { vi: 'nhận hàng', en: 'be received' } },
} as const satisfies Readonly<Record<string, { from: readonly ProposalState[]; to: ProposalState; words: Words }>>;
export type ProposalVerb = keyof typeof proposalVerbs;

/** The state after something is done; E_PROPOSAL_STATE where it cannot be done now. */
export function nextState(
  { number, state }: { number: number; state: ProposalState },
  verb: ProposalVerb,
): ProposalState {
  const { from, to, words } = proposalVerbs[verb];
  if ((from as readonly ProposalState[]).includes(state)) return to;
  const stateVi = proposalStateWords[state].vi;
  throw new ExpectedError('E_PROPOSAL_STATE', { number, state, stateVi, verb: words.en, verbVi: words.vi });
}
