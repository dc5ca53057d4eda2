import type { Installation, IsoDate } from './model.ts';
import { isValidOn } from './time/as-of.ts';

/** Codes of a unit and of everything below it, as the tree stands on a day. */
export function unitsUnder({ units }: Pick<Installation, 'units'>, code: string, day: IsoDate): Set<string> {
  const children = Map.groupBy(
    units.filter((unit) => isValidOn(unit, day)),
    ({ parent }) => parent,
  );
  const found = new Set<string>();
  const waiting = [code];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(children.get(next) ?? []).map((unit) => unit.code));
  }
  return found;
}
