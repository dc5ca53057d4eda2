import { ExpectedError } from '@motcua/contract';
import { legacyEncoding } from '../names/legacy-encoding.ts';
import { cellName, type Grid, type GridValue } from '../spreadsheet/grid.ts';
import { cleanText, isErrorValue, textOf } from './cell-text.ts';
import type { Draft } from './draft.ts';
import type { Table, TableColumn } from './find-table.ts';
import { reachesOutside } from './formula.ts';
import { kindReader, type Parsers, unknownKind } from './parsers.ts';
import type { ImportPlan } from './plan.ts';
import { type SheetReader, sheetReader } from './sheet-reader.ts';
import { skipReason } from './skip-row.ts';
import { bad, type ParseContext } from './value.ts';

/** Most records of one import. */
const mostRows = 200_000;

/** Fields that a cell merged over several rows says of each of them. */
const spread = new Set([
  'unit',
  'kind',
  'vendor',
  'model',
  'year',
  'status',
  'custodian',
  'room',
  'budgetLine',
  'note',
  'parent',
  'level',
  'unitType',
]);

/** Everything that reading the rows of a sheet needs. */
export interface Reading {
  grid: Grid;
  table: Table;
  parsers: Parsers;
  context: ParseContext;
  /** Called now and then with how many rows were read. */
  onProgress: (done: number, total: number) => void;
}

/** The records of a sheet, and the rows that are none. */
export function readDrafts(reading: Reading): { drafts: Draft[]; skipped: ImportPlan['skipped'] } {
  const { grid, table, onProgress } = reading;
  const reader = sheetReader(grid);
  const readRow = rowReader(reading, reader);
  const drafts: Draft[] = [];
  const skipped: ImportPlan['skipped'] = [];
  let signed = false;
  for (let row = table.bottom + 1; row < grid.rows.length; row += 1) {
    if ((row & 0xfff) === 0) onProgress(row, grid.rows.length);
    const cells = textsOf(grid, row);
    const reason = reasonOf({ cells, row, table, reader, signed });
    signed ||= reason === 'signature';
    if (reason === null) drafts.push(readRow(row));
    else if (reason !== 'blank')
      skipped.push({ row: row + 1, reason, text: [...cells.values()].join(' | ').slice(0, 120) });
    if (drafts.length > mostRows)
      throw new ExpectedError('E_WORKBOOK_TOO_LARGE', {
        path: grid.name,
        what: 'rows',
        size: drafts.length,
        limit: mostRows,
      });
  }
  return { drafts, skipped };
}

function textsOf({ rows, formulas }: Grid, row: number): Map<number, string> {
  const cells = new Map<number, string>();
  for (const [column, value] of (rows[row] ?? []).entries()) {
    const text = textOf(value) || (value === null && formulas.has(`${row},${column}`) ? '=' : '');
    if (text !== '') cells.set(column, text);
  }
  return cells;
}

interface Judged {
  cells: ReadonlyMap<number, string>;
  row: number;
  table: Table;
  reader: SheetReader;
  signed: boolean;
}

const reasonOf = ({ cells, row, table, reader, signed }: Judged) =>
  skipReason({
    cells,
    columns: table.columns,
    keyColumn: columnOf(table, table.kind === 'device' ? 'tag' : 'code')?.index,
    depth: row - table.bottom - 1,
    isBanner: reader.isBanner(row),
    signed,
  });

const columnOf = ({ columns }: Table, field: string): TableColumn | undefined =>
  columns.find((column) => column.field === field);

function rowReader({ table, parsers, context }: Reading, reader: SheetReader): (row: number) => Draft {
  const readKind = kindReader();
  const columns = table.columns.filter(({ field }) => field !== null);
  const byField = new Map(columns.map((column) => [column.field, column.index]));
  return (row) => {
    const draft: Draft = {
      row,
      values: new Map(),
      errors: [],
      cellOf: (field) => cellName(row, byField.get(field) ?? columns[0]?.index ?? 0),
    };
    const outside = new Set<number>();
    for (const { column, formula } of reader.formulas(row)) {
      if (!reachesOutside(formula)) continue;
      outside.add(column);
      draft.errors.push({
        cell: cellName(row, column),
        ...bad('E_IMPORT_FORMULA_OUTSIDE', { formula: formula.slice(0, 80) }),
      });
    }
    for (const { field, index } of columns) {
      if (field !== null && !outside.has(index)) readCell({ draft, field, index, reader, parsers, context, readKind });
    }
    return draft;
  };
}

interface CellReading {
  draft: Draft;
  field: string;
  index: number;
  reader: SheetReader;
  parsers: Parsers;
  context: ParseContext;
  readKind: ReturnType<typeof kindReader>;
}

function readCell(given: CellReading): void {
  const { draft, field, index, reader } = given;
  const { row } = draft;
  const fail = (code: Parameters<typeof bad>[0], params = {}) =>
    draft.errors.push({ cell: cellName(row, index), ...bad(code, params) });
  const formula = reader.formulas(row).find(({ column }) => column === index)?.formula;
  let value = reader.value(row, index);
  const merged = value === null && formula === undefined ? reader.mergedFrom(row, index) : undefined;
  if (merged !== undefined && merged.value !== null) {
    if (field === 'cost') return void fail('E_IMPORT_MERGED_COST');
    if (spread.has(field)) value = merged.value;
  }
  if (value === null && formula !== undefined)
    return void fail('E_IMPORT_FORMULA_EMPTY', { formula: formula.slice(0, 80) });
  const text = textOf(value);
  if (value === null || isSilent(text)) return;
  if (isErrorValue(text)) return void fail('E_IMPORT_CELL_ERROR', { value: text });
  const encoding = typeof value === 'string' ? legacyEncoding(value) : null;
  if (encoding !== null)
    return void fail('E_IMPORT_LEGACY_TEXT', {
      sheet: reader.sheet,
      cell: cellName(row, index),
      encoding,
      value: cleanText(text).slice(0, 60),
    });
  parseInto(given, value);
}

/** Blank, or one of the signs with which people fill a blank. */
const isSilent = (text: string) => /^(?:[-–—.…_/]*|n\/a|không có|chưa có|chưa rõ|không rõ)$/i.test(text);

function parseInto(
  { draft, field, index, parsers, context, readKind }: CellReading,
  value: Exclude<GridValue, null>,
): void {
  const cell = cellName(draft.row, index);
  if (field === 'kind') {
    const found = readKind(value);
    if (found === null) return void draft.errors.push({ cell, ...unknownKind(textOf(value), context.language) });
    draft.values.set('kind', found.kind);
    if (found.rest !== '') draft.values.set('nameRest', found.rest);
    return;
  }
  const parsed = parsers[field]?.(value, context) ?? { value: null };
  if ('code' in parsed) draft.errors.push({ cell, ...parsed });
  else draft.values.set(field, parsed.value);
}
