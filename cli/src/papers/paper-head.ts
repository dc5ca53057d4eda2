import { AlignmentType, Header, PageNumber, Paragraph, Table, TableRow, TextRun, UnderlineType } from 'docx';
import type { Paper } from './block.ts';
import { cellOf } from './paper-parts.ts';
import { mm, noBorders } from './paper-style.ts';
import { paperTexts } from './texts.ts';

const widths = [mm(65), mm(100)];

/** Who writes on the left, the nation on the right. */
export function headTable({ superior, body, number, placeAndDate }: Paper): Table {
  const rows = [
    [[run(superior, 26)], [run(paperTexts.nation, 26, { bold: true })]],
    [
      [run(body, 26, { bold: true, underline: { type: UnderlineType.SINGLE } })],
      [run(paperTexts.motto, 28, { bold: true, underline: { type: UnderlineType.SINGLE } })],
    ],
    [[run(number, 26)], [run(placeAndDate, 28, { italics: true })]],
  ];
  return new Table({
    columnWidths: widths,
    width: { size: mm(165), type: 'dxa' },
    borders: noBorders,
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((runs, at) => cellOf([centred(runs)], widths[at] ?? 0)) }),
    ),
  });
}

/** The page's number from the second page on; what is made up says so on every page. */
export const pageHeaders = (marking: string | null) => ({
  first: new Header({ children: marking === null ? [new Paragraph({})] : [marked(marking)] }),
  default: new Header({
    children: [
      centred([new TextRun({ children: [PageNumber.CURRENT], size: 26 })]),
      ...(marking === null ? [] : [marked(marking)]),
    ],
  }),
});

const marked = (marking: string) => centred([run(marking, 26, { bold: true, color: '808080' })]);

const run = (text: string, size: number, more: object = {}) => new TextRun({ text, size, ...more });

const centred = (children: TextRun[]) => new Paragraph({ alignment: AlignmentType.CENTER, children });
