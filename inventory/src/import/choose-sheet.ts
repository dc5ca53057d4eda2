import { ExpectedError } from '@motcua/contract';
import type { Grid } from '../spreadsheet/grid.ts';
import { findTable, type Mappings, type Table } from './find-table.ts';
import { firstLegacy } from './first-legacy.ts';
import { headerLookups } from './list-kind.ts';
import type { ImportPlan } from './plan.ts';

export interface FoundSheet {
  grid: Grid;
  table: Table;
}

interface Choice {
  grids: readonly Grid[];
  path: string;
  mappings: Mappings;
  sheet: string | undefined;
}

/** The sheet that is asked for, or the visible one whose header names the most columns; and what the others are. */
export function chooseSheet({ grids, path, mappings, sheet }: Choice): {
  chosen: FoundSheet;
  sheets: ImportPlan['sheets'];
} {
  const lookups = headerLookups();
  const found = grids.map((grid) => ({ grid, table: findTable(grid, { lookups, mappings }) }));
  const wanted =
    sheet === undefined ? found : found.filter(({ grid }) => grid.name.normalize('NFC') === sheet.normalize('NFC'));
  if (wanted.length === 0)
    throw new ExpectedError('E_IMPORT_NO_SHEET', { path, sheet: sheet?.slice(0, 60) ?? '', sheets: namesOf(grids) });
  const weight = ({ grid, table }: (typeof found)[number]) => (table?.score ?? -1) + (grid.hidden ? -100 : 0);
  const [best] = wanted.toSorted((a, b) => weight(b) - weight(a));
  if (best === undefined || best.table === null) throw noHeader(wanted.map(({ grid }) => grid));
  return {
    chosen: { grid: best.grid, table: best.table },
    sheets: found.map(({ grid, table }) => ({
      name: grid.name,
      hidden: grid.hidden,
      headerRow: table === null ? null : table.bottom + 1,
    })),
  };
}

const namesOf = (grids: readonly Grid[]) =>
  grids
    .slice(0, 20)
    .map(({ name }) => name)
    .join(', ');

/** Where there is no header because its words are in an old encoding, that is what to say. */
function noHeader(grids: readonly Grid[]): ExpectedError {
  const legacy = grids.map((grid) => firstLegacy(grid, 30)).find((error) => error !== null);
  return legacy ?? new ExpectedError('E_IMPORT_NO_HEADER', { sheets: namesOf(grids) || '-' });
}
