import type { Grid, GridValue, Merge } from '../spreadsheet/grid.ts';

/** Reads cells of one sheet row by row, downwards. */
export interface SheetReader {
  /** Name of the sheet. */
  sheet: string;
  value(row: number, column: number): GridValue;
  /** The value of the cell that this one is merged into from above; undefined when it is not. */
  mergedFrom(row: number, column: number): { value: GridValue; row: number } | undefined;
  formulas(row: number): readonly { column: number; formula: string }[];
  /** Whether a merged block of three columns or more begins in a row. */
  isBanner(row: number): boolean;
}

export function sheetReader({ name, rows, formulas, merges }: Grid): SheetReader {
  const value = (row: number, column: number): GridValue => rows[row]?.[column] ?? null;
  const tall = byColumn(merges.filter(({ top, bottom }) => bottom > top));
  const banners = new Set(merges.filter(({ left, right }) => right - left >= 2).map(({ top }) => top));
  const inRow = new Map<number, { column: number; formula: string }[]>();
  for (const [place, formula] of formulas) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const list = inRow.get(row);
    if (list === undefined) inRow.set(row, [{ column, formula }]);
    else list.push({ column, formula });
  }
  return {
    sheet: name,
    value,
    mergedFrom(row, column) {
      const merge = atRow(tall.get(column), row);
      return merge === undefined || merge.top === row
        ? undefined
        : { value: value(merge.top, merge.left), row: merge.top };
    },
    formulas: (row) => inRow.get(row) ?? [],
    isBanner: (row) => banners.has(row),
  };
}

/** Merged blocks by their first column, from the top. */
function byColumn(merges: readonly Merge[]): Map<number, Merge[]> {
  const columns = new Map<number, Merge[]>();
  for (const merge of merges) {
    const list = columns.get(merge.left);
    if (list === undefined) columns.set(merge.left, [merge]);
    else list.push(merge);
  }
  for (const list of columns.values()) list.sort((a, b) => a.top - b.top);
  return columns;
}

/** The block that covers a row, by halving. */
function atRow(list: readonly Merge[] | undefined, row: number): Merge | undefined {
  let low = 0;
  let high = (list?.length ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const merge = list?.[middle];
    if (merge === undefined) return undefined;
    if (row < merge.top) high = middle - 1;
    else if (row > merge.bottom) low = middle + 1;
    else return merge;
  }
  return undefined;
}
