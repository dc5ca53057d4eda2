import type { Installation, Unit } from '../model.ts';
import { lasts } from './cut.ts';
import { dissolvedCode } from './dissolved.ts';
import type { Reorganisation, Succession } from './reorganisation.ts';

/** A unit that ends on the day, and what the decision says of it. */
export interface Closing {
  unit: Unit;
  successions: readonly Succession[];
  /** The one unit that takes all of it; null when the decision splits it or names nobody. */
  heir: Succession | null;
  /** The code under which what nobody has given away stays visible. */
  leftover: string;
}

/** The units of a register that a reorganisation ends, by the code they have until then; those ended already are not among them. */
export function findClosing(register: Installation, reorganisation: Reorganisation): Map<string, Closing> {
  const { date } = reorganisation;
  const bySource = Map.groupBy(reorganisation.successions, ({ from }) => from);
  const ending = new Set([...bySource.keys(), ...reorganisation.closed]);
  const units = register.units.filter((unit) => ending.has(unit.code) && unit.validFrom < date && lasts(unit, date));
  return new Map(
    units.map((unit) => {
      const successions = bySource.get(unit.code) ?? [];
      const [first] = successions;
      const heir = successions.length === 1 && first?.share === 'full' ? first : null;
      return [unit.code, { unit, successions, heir, leftover: dissolvedCode(unit.code, date) }];
    }),
  );
}
