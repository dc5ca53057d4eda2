/** A sheet of labels as sold for printers: A4, three across and eight down, 70 × 37 mm, no space between. In points. */
const mm = 72 / 25.4;
export const sheet = { width: 210 * mm, height: 297 * mm, columns: 3, rows: 8 } as const;
export const label = { width: 70 * mm, height: 37 * mm, inset: 4 * mm, code: 25 * mm } as const;
export const labelsOnSheet = sheet.columns * sheet.rows;

/** The upper left corner of the nth label of a sheet, from 0, row by row. */
export const cornerOf = (at: number): { x: number; y: number } => ({
  x: (at % sheet.columns) * label.width,
  y: (sheet.height - sheet.rows * label.height) / 2 + Math.floor(at / sheet.columns) * label.height,
});

/** A horizontal run of dark modules of a code, in modules. */
export interface Run {
  row: number;
  from: number;
  length: number;
}

/** The dark modules of a code as runs, which make a third of the file that single squares would. */
export function runsOf(size: number, isDark: (row: number, column: number) => boolean): Run[] {
  const runs: Run[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isDark(row, column)) continue;
      const from = column;
      while (column + 1 < size && isDark(row, column + 1)) column += 1;
      runs.push({ row, from, length: column - from + 1 });
    }
  }
  return runs;
}
