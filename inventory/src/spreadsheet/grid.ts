/** What a cell holds; an error value is its text, such as `#N/A`. */
export type GridValue = string | number | boolean | Date | null;

/** A merged block; rows and columns count from 0 and include both ends. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One sheet as it was read: row 0 is the row that Excel numbers 1. */
export interface Grid {
  name: string;
  hidden: boolean;
  rows: readonly (readonly GridValue[])[];
  /** Formulas by `row,column` from 0; the cell holds their cached value, or null when there is none. */
  formulas: ReadonlyMap<string, string>;
  merges: readonly Merge[];
  /** From 0. */
  hiddenRows: readonly number[];
  /** From 0. */
  hiddenColumns: readonly number[];
}

/** A sheet without anything but values. */
export const plainGrid = (name: string, rows: Grid['rows']): Grid => ({
  name,
  hidden: false,
  rows,
  formulas: new Map(),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

/** `AB` for column 27. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** `AB7` for row 6, column 27. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
