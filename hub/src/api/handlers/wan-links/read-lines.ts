import { covers, type Scope } from '../../../access/index.ts';
import type { Db } from '../../../store/index.ts';
import { listWanLinks } from '../../../store/wan-links/links.ts';
import { type Line, linesOf } from '../../../wan-links/index.ts';

/** Lines with the units that the scope covers; a version, or a line, of which it covers none is not there. */
export async function linesIn(db: Db, scope: Scope): Promise<Line[]> {
  const rows = await listWanLinks(db);
  const seen = rows
    .map((row) => ({ ...row, units: row.units.filter((code) => covers(scope, code)) }))
    .filter(({ units }) => scope.is === 'whole' || units.length > 0);
  return linesOf(seen);
}
