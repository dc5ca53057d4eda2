import type { Installation, Unit } from '../model.ts';
import type { Closing } from './closing.ts';
import type { OpenedUnit, Reorganisation } from './reorganisation.ts';

/** The units that begin and are not in the register yet; of a part of the country only those that something here goes to. */
export function openUnits(
  register: Installation,
  { reorganisation, closing }: { reorganisation: Reorganisation; closing: ReadonlyMap<string, Closing> },
): Unit[] {
  const { date, opened, successions } = reorganisation;
  const there = new Set(register.units.filter(({ validFrom }) => validFrom === date).map(({ code }) => code));
  const heirs = new Set([...closing.values()].flatMap((from) => from.successions.map(({ to }) => to)));
  const named = new Set(successions.map(({ to }) => to));
  return opened
    .filter(({ code }) => !there.has(code) && (heirs.has(code) || !named.has(code)))
    .map((unit) => openUnit(unit, date));
}

/** Area and officers of a merged unit are counted on the spot: sums of what the old ones had would be made up. */
const openUnit = ({ code, name, level, unitType, parent }: OpenedUnit, date: string): Unit => ({
  id: `${code}@${date}`,
  code,
  name,
  kind: 'one_stop_unit',
  level,
  unitType,
  parent,
  area: null,
  officers: null,
  digitisingOfficers: null,
  uplinkMbps: null,
  facts: {},
  validFrom: date,
  validTo: null,
});
