import type { Unit } from '../model.ts';
import type { UnitFinder } from '../names/unit-finder.ts';
import type { Grid } from '../spreadsheet/grid.ts';
import { textOf } from './cell-text.ts';
import type { Table } from './find-table.ts';

/** The unit that the title above a table names, when exactly one is named there: "Đơn vị: UBND phường Phúc Xá". */
export function titleUnit(grid: Grid, { table, finder }: { table: Table; finder: UnitFinder }): Unit | null {
  if (table.columns.some(({ field }) => field === 'unit')) return null;
  const texts = grid.rows.slice(0, table.top).flatMap((row) => row.map((value) => textOf(value)));
  const named = texts.flatMap((text) => {
    const found = finder.find(
      text.replace(/^(?:tên |mã )?(?:đơn vị|unit|cơ quan)(?: sử dụng| báo cáo)?\s*[:：]\s*/i, ''),
    );
    return text !== '' && found.is === 'one' ? [found.unit] : [];
  });
  const codes = new Set(named.map(({ code }) => code));
  return codes.size === 1 ? (named[0] ?? null) : null;
}
