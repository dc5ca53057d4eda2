import { ExpectedError, isExpected } from '@motcua/contract';
import type { Cell, Sheet } from 'hucre/xlsx';
import type { Grid, GridValue } from './grid.ts';

/** The sheets of an .xlsx file; whatever cannot be read is E_WORKBOOK_UNREADABLE with what the library says. */
export async function readXlsxGrids(bytes: Uint8Array, path: string): Promise<Grid[]> {
  // Loaded when a file is read: most commands read none.
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    return sheets.map(toGrid);
  } catch (error) {
    if (isExpected(error)) throw error;
    // The library is young: on damaged files it also throws errors that are not its own, which say as much about the file.
    const detail = error instanceof Error ? error.message : String(error);
    const detailVi = 'tệp hỏng hoặc chưa chép hết';
    throw new ExpectedError(
      'E_WORKBOOK_UNREADABLE',
      { path, detail: detail.slice(0, 200), detailVi },
      { cause: error },
    );
  }
}

const toGrid = (sheet: Sheet): Grid => ({
  name: sheet.name,
  hidden: sheet.hidden === true || sheet.veryHidden === true,
  rows: withZeros(sheet),
  formulas: formulasOf(sheet.cells),
  merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  })),
  hiddenRows: [...(sheet.rowDefs ?? [])].filter(([, { hidden }]) => hidden === true).map(([row]) => row),
  hiddenColumns: (sheet.columns ?? []).flatMap(({ hidden }, index) => (hidden === true ? [index] : [])),
});

/**
 * The rows, where a number whose format is nothing but zeros is the text that Excel shows for it: who sees 00040 in a
 * cell has written a code, though the cell holds 40.
 */
function withZeros({ rows, cells = new Map() }: Sheet): GridValue[][] {
  const shown = rows as GridValue[][];
  for (const [place, { style }] of cells) {
    const zeros = /^0{2,30}$/.exec(style?.numFmt ?? '');
    if (zeros === null) continue;
    const [row = -1, column = -1] = place.split(',').map(Number);
    const value = shown[row]?.[column];
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) continue;
    shown[row]?.splice(column, 1, String(value).padStart(zeros[0].length, '0'));
  }
  return shown;
}

function formulasOf(cells: ReadonlyMap<string, Cell> = new Map()): Map<string, string> {
  const found = new Map<string, string>();
  const shared = new Map<number, string>();
  for (const [place, { formula, formulaType, formulaSharedIndex: index }] of cells) {
    if (formula === undefined && formulaType === undefined) continue;
    // Cells that share a formula carry it in the first of them only.
    if (index !== undefined && formula) shared.set(index, formula);
    found.set(place, formula || (index === undefined ? '' : (shared.get(index) ?? '')));
  }
  return found;
}
