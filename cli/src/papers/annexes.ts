import { kindRow } from '@motcua/contract';
import { formatDong, type ProposalBody } from '@motcua/policies';
import { estimateTexts as texts } from './texts.ts';

type Named = Pick<ProposalBody, 'allocation' | 'unitNames'>;

const nameOf = ({ unitNames }: Named, code: string): string => `${unitNames[code] ?? ''} (${code})`.trim();

/** Rows of the list of devices that move; one a way. */
export const moveRows = (proposal: Named): string[][] =>
  proposal.allocation.moves.map(({ item, devices, from, to, sameOwner }, at) => [
    ...[String(at + 1), kindRow(item).words.vi, devices.join(', ')],
    ...[nameOf(proposal, from), nameOf(proposal, to), sameOwner ? texts.sameOwner : texts.otherOwner],
  ]);

/** Rows of the list of what each unit gets. */
export const purchaseRows = ({ allocation, unitNames }: Named): string[][] =>
  allocation.purchases.map(({ unit, item, quantity, amount }, at) => [
    ...[String(at + 1), unit, unitNames[unit] ?? '', kindRow(item).words.vi],
    ...[formatDong(quantity), formatDong(amount)],
  ]);
