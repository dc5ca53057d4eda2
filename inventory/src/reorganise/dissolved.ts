import type { IsoDate, Unit } from '../model.ts';

/** Kind of a unit that has ended but still holds what nobody has given to a successor; standards do not ask of it. */
export const dissolvedKind = 'dissolved_unit';

/**
 * The unit as it stays visible from the day on, until everything of it is given away. Its own code may belong to another
 * unit by then, so it carries the last day that it was in force.
 */
export const dissolvedUnit = (unit: Unit, date: IsoDate, parent: string | null): Unit => ({
  ...unit,
  code: dissolvedCode(unit.code, date),
  kind: dissolvedKind,
  parent,
  // Nobody serves citizens there any more: what was counted or measured for that is no fact of it.
  area: null,
  officers: null,
  digitisingOfficers: null,
  uplinkMbps: null,
  validFrom: date,
  validTo: null,
});

/** `00070@2025-06-30`: the code and the last day on which it meant this unit. */
export const dissolvedCode = (code: string, date: IsoDate): string => `${code}@${dayBefore(date)}`;

function dayBefore(date: IsoDate): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
