import type { IsoDate, Unit } from '../model.ts';
import { isValidOn } from '../time/as-of.ts';
import { type Problem, problem } from '../yaml/problem.ts';
import { groupBy, type Located, type LocatedRows } from './located.ts';
import { checkWords } from './words.ts';

/**
 * No unit may be above itself on any day; each loop is told once, at its first unit. On the day on which the last of a loop
 * begins all of it holds, so it is enough to climb from each unit as the tree stands on its own first day.
 */
export function checkCycles({ units }: LocatedRows): Problem[] {
  const byCode = groupBy(units, ({ value }) => value.code);
  const days = groupBy(units, ({ value }) => value.validFrom);
  const told = new Set<string>();
  return [...days]
    .flatMap(([day, starts]) => loopsOn(day, starts, byCode))
    .filter(({ where, words }) => {
      const name = `${where}|${words.en}`;
      return !told.has(name) && told.add(name);
    });
}

function loopsOn(
  day: IsoDate,
  starts: readonly Located<Unit>[],
  byCode: ReadonlyMap<string, Located<Unit>[]>,
): Problem[] {
  const above = ({ parent }: Unit) =>
    parent === null ? undefined : byCode.get(parent)?.find(({ value }) => isValidOn(value, day))?.value;
  const done = new Set<Unit>();
  return starts.flatMap((start) => {
    const path: Unit[] = [];
    const onPath = new Set<Unit>();
    let unit: Unit | undefined = start.value;
    while (unit !== undefined && !done.has(unit) && !onPath.has(unit)) {
      path.push(unit);
      onPath.add(unit);
      unit = above(unit);
    }
    for (const seen of path) done.add(seen);
    if (unit === undefined || !onPath.has(unit)) return [];
    const loop = [...path.slice(path.indexOf(unit)), unit].map(({ code }) => code).join(' → ');
    return [problem(start.at, 'spec.parent', checkWords.cycle, { what: `unit ${unit.code}`, loop })];
  });
}
