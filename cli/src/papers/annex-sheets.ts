import { fill } from '@motcua/contract';
import type { FormCell, FormSheet } from '@motcua/inventory';
import type { ProposalBody } from '@motcua/policies';
import { moveRows, purchaseRows } from './annexes.ts';
import { longDate } from './dates.ts';
import { paperTexts, estimateTexts as texts } from './texts.ts';

/** What moves and who gets what, as sheets beside the estimate; none where there is nothing. */
export const annexSheets = (proposal: ProposalBody): FormSheet[] => [
  ...sheet(proposal, {
    ...{ name: texts.perUnit, title: texts.perUnitTitle, heads: texts.perUnitHeads },
    ...{ rows: purchaseRows(proposal), widths: [6, 14, 34, 30, 12, 20] },
  }),
  ...sheet(proposal, {
    ...{ name: texts.moves, title: texts.movesTitle, heads: texts.movesHeads },
    ...{ rows: moveRows(proposal), widths: [6, 24, 26, 34, 34, 24] },
  }),
];

interface Annex {
  name: string;
  title: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  widths: readonly number[];
}

function sheet({ asOf, simulated }: ProposalBody, { name, title, heads, rows, widths }: Annex): FormSheet[] {
  if (rows.length === 0) return [];
  const whole = { align: 'center', span: heads.length } as const;
  const cell = (value: string): FormCell => ({ value, boxed: true });
  return [
    {
      ...{ name, widths, headRow: 3, pageHeader: simulated ? paperTexts.simulated : null },
      rows: [
        [{ value: title, bold: true, ...whole }],
        [{ value: fill(paperTexts.asOf, { date: longDate(asOf) }), italic: true, ...whole }],
        heads.map((value) => ({ value, boxed: true, bold: true, align: 'center' as const })),
        ...rows.map((row) => row.map(cell)),
      ],
    },
  ];
}
