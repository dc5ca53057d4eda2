import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { columnName } from './grid.ts';

/** One cell of a form; a formula carries its value, for whoever reads the file without computing it. */
export interface FormCell {
  value: string | number | null;
  formula?: string;
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center' | 'right';
  /** Lines around it. */
  boxed?: boolean;
  /** Columns it reaches over. */
  span?: number;
}

/** A sheet that is printed and signed: A4 across, cells as they are laid out. */
export interface FormSheet {
  name: string;
  /** Widths of columns, in characters. */
  widths: readonly number[];
  /** Rows from the top; null is a cell that is left out. */
  rows: readonly (readonly (FormCell | null)[])[];
  /** Row (from 1) that is repeated on every page. */
  headRow: number;
  /** Stands at the top of every page. */
  pageHeader: string | null;
}

/** Forms as an .xlsx file, one a sheet; its bytes depend on nothing but them. */
export async function writeForms(sheets: readonly FormSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const created = new Date(0);
  return writeXlsx({ sheets: sheets.map(toSheet), properties: { creator: 'motcua', created, modified: created } });
}

function toSheet({ name, widths, rows, headRow, pageHeader }: FormSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const merges: WriteSheet['merges'] = [];
  for (const [row, line] of rows.entries())
    for (const [column, cell] of line.entries()) {
      if (cell === null) continue;
      cells.set(`${row},${column}`, toCell(cell));
      const endCol = column + (cell.span ?? 1) - 1;
      if (endCol > column) merges.push({ startRow: row, startCol: column, endRow: row, endCol });
    }
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((line) => line.map((cell) => cell?.value ?? null)),
    cells,
    merges,
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { top: 0.8, bottom: 0.8, left: 0.6, right: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${headRow}:$${headRow}`,
      printArea: `$A$1:$${columnName(widths.length - 1)}$${rows.length}`,
    },
    headerFooter: {
      oddFooter: `&C${pageFont}&P/&N`,
      ...(pageHeader !== null && { oddHeader: `&C${pageFont}${pageHeader}` }),
    },
  };
}

const pageFont = '&"Times New Roman,Regular"';
const side = { style: 'thin' } as const;

function toCell({
  value,
  formula,
  bold = false,
  italic = false,
  align = 'left',
  boxed = false,
}: FormCell): Partial<Cell> {
  const style: CellStyle = {
    font: { name: 'Times New Roman', size: 12, bold, italic },
    alignment: { horizontal: align, vertical: 'center', wrapText: true },
    numFmt: typeof value === 'number' ? '#,##0' : '@',
    ...(boxed && { border: { top: side, bottom: side, left: side, right: side } }),
  };
  if (formula === undefined) return { value, style };
  return { value, formula, formulaResult: value, type: 'formula', style: { ...style, numFmt: '#,##0' } };
}
