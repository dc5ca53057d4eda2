import { fill, kindRow } from '@motcua/contract';
import { columnName, type FormCell, type FormSheet } from '@motcua/inventory';
import { amountInWords, type ProposalBody, type ProposalLine } from '@motcua/policies';
import { longDate } from './dates.ts';
import { countedIn, paperTexts, estimateTexts as texts } from './texts.ts';

type Row = (FormCell | null)[];

const widths = [6, 24, 34, 8, 10, 16, 18, 34, 30];
const text = (value: string, more: Partial<FormCell> = {}): FormCell => ({ value, ...more });
const boxed = (value: string | number, more: Partial<FormCell> = {}): FormCell => ({ value, boxed: true, ...more });
const money = { boxed: true, align: 'right' } as const;

/** The estimate (dự toán) of a proposal: what is bought, with formulas beside their values, to be signed. */
export function estimateSheet(proposal: ProposalBody): FormSheet {
  const head = headRows(proposal);
  const first = head.length + 2;
  const lines = proposal.lines.map((line, at) => lineRow(line, { at, row: first + at }));
  const total = proposal.lines.reduce((sum, { amount }) => sum + amount, 0);
  const last = first + lines.length - 1;
  const range = `${columnName(6)}${first}:${columnName(6)}${last}`;
  return {
    name: texts.sheet,
    widths,
    headRow: first - 1,
    pageHeader: proposal.simulated ? paperTexts.simulated : null,
    rows: [
      ...head,
      texts.heads.map((value) => boxed(value, { bold: true, align: 'center' })),
      ...lines,
      [
        boxed(texts.total, { bold: true, align: 'center', span: 6 }),
        ...blanks(5),
        { value: total, bold: true, ...money, ...(lines.length > 0 && { formula: `SUM(${range})` }) },
        boxed('', { span: 2 }),
        boxed(''),
      ],
      [text(fill(paperTexts.inWords, { words: amountInWords(total) }), { italic: true, span: 9 })],
      [text(paperTexts.taxes, { span: 9 })],
      [text(paperTexts.ceilings, { span: 9 })],
      [],
      ...signatures(),
    ],
  };
}

const blanks = (count: number): FormCell[] => Array.from({ length: count }, () => boxed(''));

function headRows({ title, asOf, simulated }: ProposalBody): Row[] {
  const center = { align: 'center' } as const;
  return [
    across(text(paperTexts.superior, center), text(paperTexts.nation, { ...center, bold: true })),
    across(text(paperTexts.body, { ...center, bold: true }), text(paperTexts.motto, { ...center, bold: true })),
    [],
    [text(texts.title, { ...center, bold: true, span: 9 })],
    [text(title, { ...center, span: 9 })],
    [text(fill(paperTexts.asOf, { date: longDate(asOf) }), { ...center, italic: true, span: 9 })],
    ...(simulated ? [[text(paperTexts.simulated, { ...center, bold: true, span: 9 })]] : []),
    [text(texts.unit, { align: 'right', italic: true, span: 9 })],
  ];
}

const across = (left: FormCell, right: FormCell): Row => [
  { ...left, span: 4 },
  ...[null, null, null],
  { ...right, span: 5 },
];

function lineRow(line: ProposalLine, { at, row }: { at: number; row: number }): Row {
  const note = line.priceSource === null ? [] : [fill(texts.priceBy, { source: line.priceSource })];
  return [
    boxed(at + 1, { align: 'center' }),
    boxed(kindRow(line.item).words.vi),
    boxed(line.specification ?? paperTexts.blank),
    boxed(countedIn(line.item), { align: 'center' }),
    { value: line.quantity, ...money },
    { value: line.price, ...money },
    { value: line.amount, ...money, formula: `E${row}*F${row}` },
    boxed(line.norm),
    boxed([fill(texts.forUnits, { units: line.units }), ...note].join('. ')),
  ];
}

function signatures(): Row[] {
  const of = (values: readonly string[], more: Partial<FormCell>): Row =>
    values.flatMap((value) => [text(value, { align: 'center', span: 3, ...more }), null, null]);
  return [
    [null, null, null, null, null, text(paperTexts.placeAndDate, { align: 'center', italic: true, span: 4 })],
    of(texts.signers, { bold: true }),
    of(
      texts.signers.map(() => paperTexts.sign),
      { italic: true },
    ),
    ...[[], [], []],
  ];
}
