import { type Installation, type IsoDate, isValidOn, type Unit } from '@motcua/inventory';
import type { Target } from './settings.ts';

/** How far a unit is below the one that a setting names: 0 is itself, Infinity is "all units"; undefined when it is not meant. */
export type Distance = (target: Target & { from: IsoDate }, unit: Unit) => number | undefined;

/**
 * Finds whom settings are about. Codes are used again for other units, so a setting means the unit that had its code on
 * the setting's first day, or else the first that got it later.
 */
export function findTargets({ units }: Pick<Installation, 'units'>, asOf: IsoDate): Distance {
  const today = new Map(units.filter((unit) => isValidOn(unit, asOf)).map((unit) => [unit.code, unit]));
  const named = new Map<string, string | null>();
  const idOf = (code: string, from: IsoDate): string | null => {
    const key = `${code}|${from}`;
    const known = named.get(key);
    if (known !== undefined) return known;
    const found = unitMeant(units, { code, from })?.id ?? null;
    named.set(key, found);
    return found;
  };
  return ({ unit: code, subtree, from }, unit) => {
    if (code === null) return Number.POSITIVE_INFINITY;
    const id = idOf(code, from);
    const steps = new Set<string>();
    for (let at: Unit | undefined = unit; at !== undefined && !steps.has(at.id); ) {
      if (at.id === id) return steps.size;
      if (!subtree) return undefined;
      steps.add(at.id);
      at = at.parent === null ? undefined : today.get(at.parent);
    }
    return undefined;
  };
}

function unitMeant(units: readonly Unit[], { code, from }: { code: string; from: IsoDate }): Unit | undefined {
  const named = units.filter((unit) => unit.code === code);
  return (
    named.find((unit) => isValidOn(unit, from)) ??
    named.filter(({ validFrom }) => validFrom > from).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0]
  );
}
