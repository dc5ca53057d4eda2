import rows from './units.json' with { type: 'json' };

/** A unit of 30 June 2022 as the list of the statistics office has it; departments carry codes of this project. */
export interface UnitRow {
  code: string;
  name: string;
  level: string;
  parent: string | null;
  unitType: string;
}

/** The 579 communes, 30 districts and 18 departments of Hanoi. */
export const hanoiUnits: readonly UnitRow[] = rows;
