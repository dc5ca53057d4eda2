import {
  AlignmentType,
  BorderStyle,
  type ISectionOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
} from 'docx';
import type { Block } from './block.ts';
import { mm, noBorders } from './paper-style.ts';

type Part = ISectionOptions['children'][number];

/** A block as parts of the document. */
export function blockParts(block: Block): Part[] {
  switch (block.is) {
    case 'title':
      return [line(block.text, { bold: true, alignment: AlignmentType.CENTER, before: 240 })];
    case 'summary':
      return [line(block.text, { bold: true, alignment: AlignmentType.CENTER })];
    case 'addressee':
      return [line(block.text, { alignment: AlignmentType.CENTER, before: 240 })];
    case 'basis':
      return [line(block.text, { italics: true, indent: true })];
    case 'heading':
      return [line(block.text, { bold: true, before: 120, keepNext: true })];
    case 'annex':
      return [line(block.text, { bold: true, alignment: AlignmentType.CENTER, pageBreakBefore: true })];
    case 'text':
      return [line(block.text, { indent: true })];
    case 'table':
      return [tableOf(block), new Paragraph({ spacing: { after: 120 } })];
    case 'signatures':
      return [new Paragraph({}), signatures(block)];
  }
}

interface LineStyle {
  bold?: boolean;
  italics?: boolean;
  indent?: boolean;
  keepNext?: boolean;
  pageBreakBefore?: boolean;
  before?: number;
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

const line = (
  text: string,
  {
    bold = false,
    italics = false,
    indent = false,
    before = 0,
    alignment = AlignmentType.JUSTIFIED,
    ...more
  }: LineStyle,
) =>
  new Paragraph({
    alignment,
    // Six points between paragraphs, lines single; the first line goes in by 1.27 cm.
    spacing: { before, after: 120 },
    ...(indent && { indent: { firstLine: mm(12.7) } }),
    ...more,
    children: [new TextRun({ text, bold, italics })],
  });

const side = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const allSides = { top: side, bottom: side, left: side, right: side };

/** Width is said of the table, its columns and its cells, or Word and LibreOffice lay it out in two ways. */
function tableOf({ heads, rows, widths, right }: Block & { is: 'table' }): Table {
  const columns = widths.map(mm);
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      ...{ tableHeader: head, cantSplit: true },
      children: cells.map((text, at) =>
        cellOf([cellLine(text, { head, right: right.includes(at) })], columns[at] ?? 0, allSides),
      ),
    });
  return new Table({
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    rows: [row(heads, true), ...rows.map((cells) => row(cells, false))],
  });
}

const cellLine = (text: string, { head, right }: { head: boolean; right: boolean }) =>
  new Paragraph({
    alignment: head ? AlignmentType.CENTER : right ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: [new TextRun({ text, bold: head, size: 24 })],
  });

/** A cell of a width in twentieths of a point. */
export const cellOf = (children: Paragraph[], width: number, borders?: object): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: 'dxa' },
    verticalAlign: borders === undefined ? VerticalAlign.TOP : VerticalAlign.CENTER,
    ...(borders !== undefined && { borders }),
  });

function signatures({ recipients, signer, name }: Block & { is: 'signatures' }): Table {
  const [first = '', ...rest] = recipients;
  const small = (text: string, more: object = {}) =>
    new Paragraph({ children: [new TextRun({ text, size: 22, ...more })] });
  const centred = (text: string) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true })] });
  const left = [small(first, { bold: true, italics: true, size: 24 }), ...rest.map((text) => small(text))];
  const signed = [centred(signer), ...Array.from({ length: 4 }, () => new Paragraph({})), centred(name)];
  return new Table({
    columnWidths: [mm(80), mm(85)],
    width: { size: mm(165), type: 'dxa' },
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: [cellOf(left, mm(80)), cellOf(signed, mm(85))] })],
  });
}
