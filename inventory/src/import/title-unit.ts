import type { Unit } from '../model.ts';
import type { UnitFinder } from '../names/unit-finder.ts';
import type { Grid } from '../spreadsheet/grid.ts';
import { textOf } from './cell-text.ts';
import type { Table } from './find-table.ts';

const label = /^(?:tên |mã )?(?:đơn vị|unit|cơ quan)(?: sử dụng| báo cáo)?\s*[:：]\s*/i;

/**
 * The unit that the title above a table names: the one behind "Đơn vị:", else the one whose superior bodies the other
 * lines of a letterhead are ("UBND quận Thanh Xuân", "UBND phường Khương Đình"); null when it is not clear.
 */
export function titleUnit(grid: Grid, { table, finder }: { table: Table; finder: UnitFinder }): Unit | null {
  if (table.columns.some(({ field }) => field === 'unit')) return null;
  const texts = grid.rows
    .slice(0, table.top)
    .flatMap((row) => row.map((value) => textOf(value)))
    .filter((text) => text !== '');
  const labelled = unitsIn(
    texts.filter((text) => label.test(text)),
    finder,
  );
  return lowest(labelled, finder) ?? lowest(unitsIn(texts, finder), finder);
}

function unitsIn(texts: readonly string[], finder: UnitFinder): Unit[] {
  const units = texts.flatMap((text) => {
    const found = finder.find(text.replace(label, ''));
    return found.is === 'one' ? [found.unit] : [];
  });
  return [...new Map(units.map((unit) => [unit.code, unit])).values()];
}

/** The unit under all the others; null when there is none. */
function lowest(units: readonly Unit[], finder: UnitFinder): Unit | null {
  const below = units.filter((unit) => {
    const above = chainOf(unit, finder);
    return units.every(({ code }) => above.has(code));
  });
  return below[0] ?? null;
}

/** A unit and the bodies above it. */
function chainOf(unit: Unit, finder: UnitFinder): Set<string> {
  const chain = new Set<string>();
  for (let at: Unit | undefined = unit; at !== undefined && !chain.has(at.code); at = above(at, finder))
    chain.add(at.code);
  return chain;
}

const above = ({ parent }: Unit, finder: UnitFinder) => (parent === null ? undefined : finder.byCode(parent));
