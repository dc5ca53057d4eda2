import type { RegisterChange } from '../changes/change.ts';
import type { IsoDate, Unit } from '../model.ts';
import { isValidOn } from '../time/as-of.ts';

/** The units of a day once changes are applied. */
export function applyUnits(units: readonly Unit[], changes: readonly RegisterChange[], asOf: IsoDate): Unit[] {
  const rows = new Map(units.map((unit) => [`${unit.id}|${unit.validFrom}`, unit]));
  for (const change of changes)
    if (change.kind === 'unit' && change.action !== 'delete')
      rows.set(`${change.row.id}|${change.row.validFrom}`, change.row);
  return [...rows.values()].filter((unit) => isValidOn(unit, asOf));
}
