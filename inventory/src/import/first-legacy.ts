import { ExpectedError } from '@motcua/contract';
import { legacyEncoding } from '../names/legacy-encoding.ts';
import { cellName, type Grid } from '../spreadsheet/grid.ts';
import { textOf } from './cell-text.ts';

/** The first cell of the top of a sheet that is in an old encoding. */
export function firstLegacy(grid: Grid, rows: number): ExpectedError | null {
  for (const [row, cells] of grid.rows.slice(0, rows).entries())
    for (const [column, value] of cells.entries()) {
      const encoding = typeof value === 'string' ? legacyEncoding(value) : null;
      if (encoding !== null)
        return new ExpectedError('E_IMPORT_LEGACY_TEXT', {
          sheet: grid.name,
          cell: cellName(row, column),
          encoding,
          value: textOf(value).slice(0, 60),
        });
    }
  return null;
}
