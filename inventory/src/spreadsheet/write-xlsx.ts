import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import { columnName } from './grid.ts';

/** What may be written into a cell; a date is a text such as 2026-06-30 in a column of dates. */
export type SheetCell = string | number | boolean | null;
export type SheetType = 'text' | 'number' | 'money' | 'date';

export interface SheetColumn {
  header: string;
  type: SheetType;
}

/** One sheet to write: lines of title, a row of headers, rows. */
export interface SheetToWrite {
  name: string;
  title: readonly string[];
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
  hidden?: boolean;
  /** Empty rows below that have the formats of their columns already, so that codes typed into them stay text. */
  blankRows?: number;
  /** Columns (from 0) whose cells offer a list, as a range: `'Danh mục'!$A$1:$A$9`. */
  lists?: readonly { column: number; range: string }[];
}

/** Text format keeps what is typed into a column of codes: 00040 stays 00040. */
const formats: Readonly<Record<SheetType, string>> = {
  text: '@',
  number: '#,##0.##',
  money: '#,##0',
  date: 'dd/mm/yyyy',
};
const widest = 60;
/** Rows that a drop-down reaches below the header. */
const listRows = 5000;

/** An .xlsx file; its bytes depend on nothing but what is written. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const created = new Date(0);
  return writeXlsx({ sheets: sheets.map(toSheet), properties: { creator: 'motcua', created, modified: created } });
}

function toSheet({ name, title, columns, rows, hidden = false, lists = [], blankRows = 0 }: SheetToWrite): WriteSheet {
  const head = title.length;
  const headers = columns.map(({ header }) => header);
  const body = rows.map((row) => columns.map(({ type }, index) => toCell(row[index] ?? null, type)));
  return {
    name,
    hidden,
    columns: columns.map(({ header, type }, index) => ({ width: widthOf(header, rows, index), numFmt: formats[type] })),
    rows: [...title.map((line) => [line as CellValue]), headers, ...body],
    cells: new Map<string, Partial<Cell>>([
      ...blanks({ from: head + 1 + rows.length, count: blankRows, columns }),
      ...title.map((line, row) => [`${row},0`, { value: line, style: { font: { bold: true }, numFmt: '@' } }] as const),
      ...headers.map(
        (value, column) =>
          [
            `${head},${column}`,
            { value, style: { font: { bold: true }, numFmt: '@', alignment: { wrapText: true } } },
          ] as const,
      ),
    ]),
    ...(columns.length > 0 && { freezePane: { rows: head + 1 } }),
    dataValidations: lists.map(({ column, range }) => {
      const letter = columnName(column);
      const at = `${letter}${head + 2}:${letter}${head + 1 + listRows}`;
      return { type: 'list' as const, formula1: range, range: at, showErrorMessage: true, allowBlank: true };
    }),
  };
}

function blanks({ from, count, columns }: { from: number; count: number; columns: readonly SheetColumn[] }) {
  return Array.from({ length: count }).flatMap((_, row) =>
    columns.map(
      ({ type }, column) => [`${from + row},${column}`, { value: null, style: { numFmt: formats[type] } }] as const,
    ),
  );
}

function toCell(value: SheetCell, type: SheetType): CellValue {
  if (typeof value !== 'string') return value;
  const isDate = type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  // XML has no way to write control characters, and Excel no cell longer than this.
  return isDate ? new Date(`${value}T00:00:00Z`) : value.replace(forbidden, ' ').slice(0, 32_767);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be written
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function widthOf(header: string, rows: SheetToWrite['rows'], column: number): number {
  const longest = rows
    .slice(0, 200)
    .reduce((most, row) => Math.max(most, String(row[column] ?? '').length), header.length);
  return Math.min(widest, Math.max(8, longest + 2));
}
