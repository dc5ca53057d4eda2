import type { Unit } from '../model.ts';
import { isValidOn } from '../time/as-of.ts';
import { type Problem, problem } from '../yaml/problem.ts';
import { groupBy, type LocatedRows } from './located.ts';
import { checkWords } from './words.ts';

/** No unit may be above itself; each loop is told once, at its first unit. */
export function checkCycles({ units }: LocatedRows): Problem[] {
  const byCode = groupBy(units, ({ value }) => value.code);
  const parentOf = ({ parent, validFrom }: Unit) =>
    parent === null ? undefined : byCode.get(parent)?.find(({ value }) => isValidOn(value, validFrom));
  const done = new Set<Unit>();
  return units.flatMap((start) => {
    const path: Unit[] = [];
    const onPath = new Set<Unit>();
    let unit: Unit | undefined = start.value;
    while (unit !== undefined && !done.has(unit) && !onPath.has(unit)) {
      path.push(unit);
      onPath.add(unit);
      unit = parentOf(unit)?.value;
    }
    for (const seen of path) done.add(seen);
    if (unit === undefined || !onPath.has(unit)) return [];
    const loop = [...path.slice(path.indexOf(unit)), unit].map(({ code }) => code).join(' → ');
    return [problem(start.at, 'spec.parent', checkWords.cycle, { what: `unit ${unit.code}`, loop })];
  });
}
