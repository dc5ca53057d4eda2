import { fill, kindRow } from '@motcua/contract';
import {
  amountInWords,
  budgetLineWords,
  formatDong,
  lotCategories,
  methodWords,
  type ProposalBody,
} from '@motcua/policies';
import { moveRows, purchaseRows } from './annexes.ts';
import type { Block, Paper } from './block.ts';
import { longDate } from './dates.ts';
import { estimateTexts, paperTexts, requestTexts as texts } from './texts.ts';

/** The request (tờ trình) of a proposal, sections I to VI; what nobody has said stays a marked blank. */
export const requestPaper = (proposal: ProposalBody): Paper => ({
  superior: paperTexts.superior,
  body: paperTexts.body,
  number: paperTexts.number,
  placeAndDate: paperTexts.placeAndDate,
  marking: proposal.simulated ? paperTexts.simulated : null,
  blocks: [
    { is: 'title', text: texts.name },
    { is: 'summary', text: proposal.title },
    { is: 'summary', text: `(${fill(paperTexts.asOf, { date: longDate(proposal.asOf) })})` },
    { is: 'addressee', text: texts.to },
    ...bases(proposal),
    ...need(proposal),
    ...content(proposal),
    ...money(proposal),
    ...method(proposal),
    { is: 'heading', text: texts.workTitle },
    ...texts.work.map((line): Block => ({ is: 'text', text: line })),
    ...asking(proposal),
    {
      ...{ is: 'signatures', recipients: [texts.recipients, ...texts.recipientLines] },
      ...{ signer: texts.signer, name: texts.signerName },
    },
    ...annexes(proposal),
  ],
});

const say = (text: string): Block => ({ is: 'text', text });

/** Every text that something in the proposal rests on; each ends with a semicolon, the last with a full stop. */
function bases({ lines, lots, standards }: ProposalBody): Block[] {
  const named = [
    // Advice asks for nothing by itself, and is no text to rest on.
    ...standards.filter(({ level }) => level === 'required').map(({ source }) => source),
    ...lines.flatMap(({ priceSource }) => priceSource ?? []),
    ...lots.flatMap(({ methodSource }) => methodSource ?? []),
  ];
  const all = [...new Set(named), paperTexts.blank];
  return all.map((text, at) => ({
    is: 'basis',
    text: `${fill(texts.basis, { text })}${at === all.length - 1 ? '.' : ';'}`,
  }));
}

function need({ asOf, units, present, standards }: ProposalBody): Block[] {
  const rows = present.map(({ item, onBooks, usable, units: lacking, missing }, at) => [
    ...[String(at + 1), kindRow(item).words.vi],
    ...[onBooks, usable, lacking, missing].map(formatDong),
  ]);
  return [
    { is: 'heading', text: texts.needTitle },
    say(fill(texts.need, { date: longDate(asOf), units: formatDong(units) })),
    { is: 'table', heads: texts.needHeads, rows, widths: [14, 51, 25, 25, 25, 25], right: [2, 3, 4, 5] },
    say(texts.asked),
    ...standards.map(({ id, title, source }) => say(fill(texts.askedBy, { id, title: title.vi, source }))),
    say(texts.outcome),
    ...[...new Set(standards.map(({ why }) => why.vi))].map((why) => say(fill(texts.outcomeOf, { why }))),
  ];
}

function content({ lines, allocation: { totals } }: ProposalBody): Block[] {
  const rows = lines.map(({ item, specification, quantity, price, amount, norm }, at) => [
    ...[String(at + 1), kindRow(item).words.vi, specification ?? paperTexts.blank],
    ...[formatDong(quantity), formatDong(price), formatDong(amount), norm],
  ]);
  const widths = [12, 28, 28, 18, 24, 27, 28];
  return [
    { is: 'heading', text: texts.contentTitle },
    say(totals.moved > 0 ? fill(texts.moving, { count: formatDong(totals.moved) }) : texts.noMoves),
    say(totals.bought > 0 ? fill(texts.buying, { count: formatDong(totals.bought) }) : texts.noPurchases),
    ...(rows.length === 0 ? [] : [{ is: 'table' as const, heads: texts.buyingHeads, rows, widths, right: [3, 4, 5] }]),
    ...(totals.unmet === 0 ? [] : [say(fill(texts.unmet, { count: formatDong(totals.unmet) }))]),
  ];
}

function money({ allocation: { budgets, totals } }: ProposalBody): Block[] {
  const amountOr = (amount: number | null) => (amount === null ? texts.notLimited : formatDong(amount));
  const rows = budgets.map(({ line, amount, spent, left }) => [
    line === 'total' ? estimateTexts.total : budgetLineWords[line].vi,
    ...[amountOr(amount), formatDong(spent), amountOr(left)],
  ]);
  return [
    { is: 'heading', text: texts.moneyTitle },
    say(fill(texts.money, { amount: formatDong(totals.amount) })),
    say(fill(paperTexts.inWords, { words: amountInWords(totals.amount) })),
    { is: 'table', heads: texts.moneyHeads, rows, widths: [60, 35, 35, 35], right: [1, 2, 3] },
    say(paperTexts.taxes),
    say(texts.contingency),
  ];
}

function method({ lots }: ProposalBody): Block[] {
  const rows = lots.map(({ category, amount, alreadyBought, method: by, methodSource }) => [
    lotCategories[category].words.vi,
    amount === null ? paperTexts.blank : formatDong(amount),
    formatDong(alreadyBought),
    by === null ? texts.methodUnknown : methodWords[by].vi,
    methodSource ?? paperTexts.blank,
  ]);
  const table: Block = { is: 'table', heads: texts.methodHeads, rows, widths: [40, 30, 30, 30, 35], right: [1, 2] };
  return [
    { is: 'heading', text: texts.methodTitle },
    ...(rows.length === 0 ? [] : [table, say(texts.together)]),
    say(texts.time),
  ];
}

function asking({ allocation: { totals } }: ProposalBody): Block[] {
  const { moved, bought, amount } = totals;
  const counts = { moved: formatDong(moved), bought: formatDong(bought), amount: formatDong(amount) };
  return [
    { is: 'heading', text: texts.askTitle },
    say(fill(texts.ask, { ...counts, words: amountInWords(amount) })),
    say(texts.attached),
  ];
}

function annexes(proposal: ProposalBody): Block[] {
  const [moves, purchases] = [moveRows(proposal), purchaseRows(proposal)];
  const part = (
    title: string,
    heads: readonly string[],
    rows: string[][],
    widths: number[],
    right: number[],
  ): Block[] =>
    rows.length === 0
      ? []
      : [
          { is: 'annex', text: title },
          { is: 'table', heads, rows, widths, right },
        ];
  return [
    ...part(texts.annexMoves, estimateTexts.movesHeads, moves, [14, 26, 32, 36, 36, 21], []),
    ...part(texts.annexPurchases, estimateTexts.perUnitHeads, purchases, [14, 22, 46, 36, 20, 27], [4, 5]),
  ];
}
