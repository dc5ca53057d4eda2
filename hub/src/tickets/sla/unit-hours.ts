import type { IsoDate } from '@motcua/inventory';
import { type DayHours, defaultHours, type WorkingHours } from '@motcua/policies';

/** A unit from a day on, as much of it as its hours depend on. */
export interface UnitPeriod {
  validFrom: IsoDate;
  unitType: string;
  name: string;
  facts: Readonly<Record<string, unknown>>;
}

/**
 * When a unit works: by its type, unless its facts say otherwise. `hours.weekday` and `hours.saturday` are texts such as
 * `07:30-11:30, 13:00-16:30`, or `none`; what is not such a text counts as not said.
 */
export function hoursOf(periods: readonly UnitPeriod[]): WorkingHours[] {
  const sorted = periods.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return sorted.map(({ validFrom, unitType, name, facts }, index) => {
    const { weekday, saturday } = defaultHours(unitType, name);
    return {
      // Before the first of its days a unit is taken to have worked as on that one.
      validFrom: index === 0 ? '1970-01-01' : validFrom,
      weekday: parseHours(facts['hours.weekday']) ?? weekday,
      saturday: parseHours(facts['hours.saturday']) ?? saturday,
    };
  });
}

const shift = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/** Hours of a day from their text; null when it is none. */
export function parseHours(text: unknown): DayHours | null {
  if (text === false || text === 'none') return [];
  if (typeof text !== 'string') return null;
  const shifts = text.split(',').map((part) => shift.exec(part.trim()));
  const hours: [number, number][] = [];
  for (const found of shifts) {
    if (found === null) return null;
    const [from, to] = [minutes(found[1], found[2]), minutes(found[3], found[4])];
    if (to <= from || from < (hours.at(-1)?.[1] ?? 0)) return null;
    hours.push([from, to]);
  }
  return hours;
}

const minutes = (hour = '0', minute = '0') => Number(hour) * 60 + Number(minute);
