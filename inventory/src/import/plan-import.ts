import type { Language } from '@motcua/contract';
import type { Installation, IsoDate, Unit } from '../model.ts';
import { nameKey } from '../names/name-key.ts';
import { unitFinder } from '../names/unit-finder.ts';
import { columnName, type Grid } from '../spreadsheet/grid.ts';
import { isValidOn } from '../time/as-of.ts';
import { textOf } from './cell-text.ts';
import { chooseSheet, type FoundSheet } from './choose-sheet.ts';
import type { Mappings, Table } from './find-table.ts';
import { firstLegacy } from './first-legacy.ts';
import { moneyScale } from './header-key.ts';
import { deviceParsers, unitParsers } from './parsers.ts';
import type { Import, ImportPlan } from './plan.ts';
import { planRows } from './plan-rows.ts';
import { readDrafts } from './read-drafts.ts';
import { titleUnit } from './title-unit.ts';

/** All that decides what an import does. */
export interface ImportSituation {
  grids: readonly Grid[];
  /** Name of the file, for messages. */
  path: string;
  installation: Installation;
  /** The day from which what the list says holds. */
  asOf: IsoDate;
  language: Language;
  mappings?: Mappings;
  /** The sheet to read; the one with the best header otherwise. */
  sheet?: string | undefined;
  /** The unit of rows that name none. */
  unit?: Unit | undefined;
  onProgress?: (done: number, total: number) => void;
}

const noMappings: Mappings = { flags: new Map(), remembered: new Map() };

/** Reads a list of devices or units and decides for each row what it does to the register; throws what is wrong with the file as a whole. */
export function planImport(situation: ImportSituation): Import {
  const { grids, path, installation, asOf, language, mappings = noMappings, onProgress = () => {} } = situation;
  const { chosen, sheets } = chooseSheet({ grids, path, mappings, sheet: situation.sheet });
  const { grid, table } = chosen;
  refuseLegacy(grid, table);
  const finder = unitFinder(installation.units.filter((unit) => isValidOn(unit, asOf)));
  const parsers = table.kind === 'device' ? deviceParsers() : unitParsers(installation.levels);
  const context = { asOf, language, scale: scaleOf(grid, table) };
  const { drafts, skipped } = readDrafts({ grid, table, parsers, context, onProgress });
  const unit = situation.unit ?? (table.kind === 'device' ? titleUnit(grid, { table, finder }) : null);
  const planned = planRows({ table, drafts, installation, finder, asOf, language, unit });
  return {
    plan: {
      ...describe(chosen, { sheets, asOf }),
      skipped: [...skipped, ...planned.skipped].sort((a, b) => a.row - b.row),
      rows: planned.rows,
      totals: planned.totals,
    },
    changes: planned.changes,
  };
}

function describe({ grid, table }: FoundSheet, { sheets, asOf }: { sheets: ImportPlan['sheets']; asOf: IsoDate }) {
  const named = table.columns.map(({ index, header, ...rest }) => ({ ...rest, column: columnName(index), header }));
  const short = ({ column, header }: { column: string; header: string }) => ({ column, header });
  return {
    sheet: grid.name,
    list: table.kind,
    asOf,
    headerRow: table.bottom + 1,
    headerRows: [table.top + 1, table.bottom + 1] as [number, number],
    mapping: named.flatMap(({ field, by, column, header }) =>
      field === null || by === null ? [] : [{ column, header, field, by }],
    ),
    unmapped: named.filter(({ field, ignored }) => field === null && !ignored).map(short),
    ignored: named.filter(({ field, ignored }) => field === null && ignored).map(short),
    sheets,
    hidden: { rows: grid.hiddenRows.map((row) => row + 1), columns: grid.hiddenColumns.map(columnName) },
  };
}

/** Đồng in one unit of the cost column: what its header says comes before what the title says. */
function scaleOf(grid: Grid, { columns, top, bottom }: Table): number {
  const cost = columns.find(({ field }) => field === 'cost');
  if (cost === undefined) return 1;
  const header = Array.from({ length: bottom - top + 1 }, (_, at) => textOf(grid.rows[top + at]?.[cost.index])).join(
    ' ',
  );
  const inHeader = moneyScale(header);
  if (inHeader !== null) return inHeader;
  const title = grid.rows
    .slice(0, top)
    .flat()
    .map((value) => textOf(value))
    .find((text) => /\b(?:don vi tinh|dvt|unit)\b/.test(nameKey(text)));
  return (title === undefined ? null : moneyScale(title)) ?? 1;
}

/** A file whose titles are in an old encoding is in it throughout. */
function refuseLegacy(grid: Grid, { bottom }: Table): void {
  const found = firstLegacy(grid, bottom + 1);
  if (found !== null) throw found;
}
