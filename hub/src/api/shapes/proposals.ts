import { z } from 'zod';
import { GapsQuery } from '../handlers/gaps.ts';
import { ProposalChange, ProposalReceipt } from '../handlers/proposals/change-proposal.ts';
import { ProposalsQuery } from '../handlers/proposals/list-proposals.ts';
import { ProposalRequest } from '../handlers/proposals/post-proposal.ts';
import { knownAtQuery } from '../handlers/register/register-at.ts';
import { AnyObject, pageShape, type Shapes } from './shape.ts';

const total = z.looseObject({ item: z.string(), quantity: z.number(), amount: z.number().nullable() });
const Gap = z.looseObject({
  ...{ unit: z.string(), unitName: z.string(), item: z.string(), quantity: z.number(), standard: z.string() },
  ...{ budgetLine: z.string().nullable(), priceCeiling: z.number().nullable(), amount: z.number().nullable() },
});
const Gaps = z.looseObject({ asOf: z.string(), simulated: z.boolean(), gaps: z.array(Gap), totals: z.array(total) });
const Row = z.looseObject({
  ...{ number: z.number(), title: z.string(), state: z.string(), asOf: z.string(), createdAt: z.string() },
  ...{ amount: z.number(), bought: z.number(), moved: z.number() },
});
const Proposal = z.looseObject({
  ...{ number: z.number(), state: z.string(), createdAt: z.string(), seq: z.number(), proposal: AnyObject },
  devices: z.array(AnyObject),
  events: z.array(AnyObject),
});
const step = (vi: string, en: string) => ({ words: { vi, en }, body: ProposalChange, answer: Proposal });

/** Of gaps and proposals. */
export const proposalShapes: Shapes = {
  'GET /v1/gaps': { words: { vi: 'Thiết bị còn thiếu', en: 'What units lack' }, query: GapsQuery, answer: Gaps },
  'GET /v1/pending-devices': {
    words: { vi: 'Thiết bị đang mua', en: 'Devices that were bought and are not seen working yet' },
    query: z.looseObject(knownAtQuery),
    answer: z.looseObject({ devices: z.array(AnyObject) }),
  },
  'GET /v1/supply-forecasts': {
    words: { vi: 'Dự báo vật tư', en: 'How long the supplies of everything that prints last' },
    answer: z.looseObject({ supplies: z.array(AnyObject) }),
  },
  'GET /v1/proposals': {
    words: { vi: 'Các đề xuất', en: 'Proposals, the newest first' },
    query: ProposalsQuery,
    answer: pageShape('proposals', Row),
  },
  'POST /v1/proposals': {
    words: { vi: 'Lập đề xuất', en: 'Make a proposal from the register' },
    body: ProposalRequest,
    answer: Proposal,
  },
  'GET /v1/proposals/:number': { words: { vi: 'Một đề xuất', en: 'One proposal' }, answer: Proposal },
  'POST /v1/proposals/:number/submit': step('Trình đề xuất', 'Submit a proposal'),
  'POST /v1/proposals/:number/approve': step('Phê duyệt đề xuất', 'Approve a proposal'),
  'POST /v1/proposals/:number/reject': step('Không phê duyệt đề xuất', 'Reject a proposal'),
  'POST /v1/proposals/:number/order': step('Ghi nhận đã đặt mua', 'Say that it was ordered'),
  'POST /v1/proposals/:number/receive': {
    words: { vi: 'Ghi nhận thiết bị đã nhận', en: 'Put devices that came on the books, in store' },
    body: ProposalReceipt,
    answer: Proposal,
  },
};
