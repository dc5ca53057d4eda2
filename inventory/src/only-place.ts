import type { Installation, IsoDate } from './model.ts';
import { isValidOn } from './time/as-of.ts';

/** The place of a unit that has one on a day; null where there are several or none. */
export function onlyPlace(
  { places }: Pick<Installation, 'places'>,
  { unit, day }: { unit: string; day: IsoDate },
): string | null {
  const there = places.filter((place) => place.unit === unit && isValidOn(place, day));
  return there.length === 1 ? (there[0]?.id ?? null) : null;
}
