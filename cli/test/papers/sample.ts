import { createHash } from 'node:crypto';
import { generateHanoi20220630 } from '@motcua/inventory';
import { makeProposal, noParameters, type ProposalBody } from '@motcua/policies';
import { readPacks } from '../../src/services/read-packs.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const price = (item: 'scanner' | 'photocopier', amount: number) => ({
  ...{ item, price: amount, budgetLine: 'specialised' as const, decision: '12/QĐ-UBND (ví dụ)' },
  ...{ validFrom: '2025-07-01', validTo: null },
});

/** A proposal for one district of the demo, with prices that are made up for the test. */
export const sampleProposal = async (): Promise<ProposalBody> =>
  makeProposal({
    installation: generateHanoi20220630({ sha256 }),
    packs: await readPacks(['hanoi-2022-draft-scheme']),
    asOf: '2026-02-05',
    title: 'Mua sắm thiết bị cho bộ phận một cửa quận Ba Đình',
    unit: '001',
    budgets: { specialised: 1_000_000_000 },
    parameters: {
      ...noParameters,
      prices: [price('scanner', 21_500_001), price('photocopier', 95_000_000)],
      specifications: [{ item: 'scanner', text: 'Khổ A4, nạp tự động hai mặt, từ 40 trang/phút' }],
    },
  });
