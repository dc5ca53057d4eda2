import type { Dated, Place, Post, Unit } from '../model.ts';
import { covers, isValidOn } from '../time/as-of.ts';
import { spans } from '../time/spans.ts';
import { type Problem, problem } from '../yaml/problem.ts';
import { groupBy, type LocatedRows } from './located.ts';
import { checkWords } from './words.ts';

const period = ({ validFrom, validTo }: Dated) => `${validFrom} … ${validTo ?? ''}`;

/**
 * Whatever names a unit or place must find it for as long as it names it: codes are re-used, and a device of a closed
 * unit must not slip into the one that has the code now.
 */
export function checkReferences(rows: LocatedRows): Problem[] {
  // A unit that was renamed is several rows, and what it owns need not be cut with it.
  const units = groupBy(
    spans(
      rows.units.map(({ value }) => value),
      ({ id, code }) => `${id}|${code}`,
    ),
    ({ code }) => code,
  );
  const places = groupBy(
    spans(
      rows.places.map(({ value }) => value),
      ({ id, unit }) => `${id}|${unit}`,
    ),
    ({ id }) => id,
  );
  return [
    ...rows.units.flatMap((unit) => ofUnit(unit.value, units, rows).map((make) => make(unit.at))),
    ...rows.places.flatMap(({ value, at }) => inUnit(`place ${value.id}`, value, units).map((make) => make(at))),
    ...rows.posts.flatMap(({ value, at }) => inTime(value, places).map((make) => make(at))),
    ...rows.devices.flatMap(({ value, at }) =>
      [...inUnit(`device ${value.tag}`, value, units), ...inPlace(`device ${value.tag}`, value, places)].map((make) =>
        make(at),
      ),
    ),
  ];
}

type Make = (at: Problem['at']) => Problem;
type Index<T> = ReadonlyMap<string, readonly T[]>;

function ofUnit(unit: Unit, units: Index<Unit>, { levels }: LocatedRows): Make[] {
  const what = `unit ${unit.code}`;
  const missing: Make[] = [];
  if (!levels.some(({ value }) => value.code === unit.level))
    missing.push((at) => problem(at, 'spec.level', checkWords.noLevel, { what, level: unit.level }));
  const { parent, validFrom: from } = unit;
  if (parent !== null && !units.get(parent)?.some((row) => isValidOn(row, from)))
    missing.push((at) => problem(at, 'spec.parent', checkWords.noParent, { what, unit: parent, from }));
  return missing;
}

function inUnit(what: string, row: Dated & { unit: string }, units: Index<Unit>): Make[] {
  if (units.get(row.unit)?.some((unit) => covers(unit, row))) return [];
  return [(at) => problem(at, 'unit', checkWords.noUnit, { what, unit: row.unit, period: period(row) })];
}

function inTime(post: Post, places: Index<Place>): Make[] {
  const { id, place } = post;
  if (places.get(place)?.some((row) => covers(row, post))) return [];
  const params = { what: `post ${id}`, place, period: period(post) };
  return [(at) => problem(at, 'posts', checkWords.outsidePlace, params)];
}

function inPlace(what: string, row: Dated & { unit: string; place: string | null }, places: Index<Place>): Make[] {
  const { place, unit } = row;
  if (place === null) return [];
  const found = places.get(place)?.find((candidate) => covers(candidate, row));
  if (found === undefined)
    return [(at) => problem(at, 'place', checkWords.noPlace, { what, place, period: period(row) })];
  if (found.unit === unit) return [];
  return [(at) => problem(at, 'place', checkWords.otherPlace, { what, unit, place, owner: found.unit })];
}
