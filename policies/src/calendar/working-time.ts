import type { IsoDate } from '@motcua/inventory';
import type { CalendarYear } from './calendar-year.ts';
import { aroundTheClock, type DayHours, type WorkingHours } from './hours.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Hanoi is seven hours ahead of UTC all year; it has had no summer time since 1975. */
const offset = 7 * 60 * minute;
/** Sums are kept for these days; before and after, nobody has a ticket. */
const firstDay = Math.floor(Date.UTC(2015, 0, 1) / day);
const days = Math.ceil((Date.UTC(2046, 0, 1) - Date.UTC(2015, 0, 1)) / day);

/** Reckons with working time only; all instants are milliseconds since 1970, all lengths milliseconds. */
export interface WorkingTime {
  /** Working time between two instants; 0 when they are in the wrong order. */
  between(from: number, to: number): number;
  /** The first instant by which so much working time has passed; null when the calendar has none left. */
  add(from: number, length: number): number | null;
  isWorking(at: number): boolean;
  /** Working time of an ordinary weekday on the date of an instant. */
  dayLength(at: number): number;
  /** Whether the holidays of every year from one instant to the other are known. */
  knows(from: number, to: number): boolean;
}

/** A calendar ready to reckon with, from dated hours (or none: around the clock) and the years known. */
export function makeWorkingTime({
  hours,
  years,
}: {
  hours: readonly WorkingHours[] | typeof aroundTheClock;
  years: readonly CalendarYear[];
}): WorkingTime {
  if (hours === aroundTheClock) return clock;
  const sorted = hours.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const rules = {
    special: specialDays(years),
    hoursOn: (date: IsoDate) => sorted.findLast((row) => row.validFrom <= date),
  };
  const known = new Set(years.map(({ year }) => year));
  const of: Days = { shifts: [], weekday: new Float64Array(days), year: new Int16Array(days) };
  for (let index = 0; index < days; index += 1) {
    const date = dateOf(firstDay + index);
    of.shifts.push(shiftsOf(firstDay + index, date, rules));
    of.weekday[index] = lengthOf(rules.hoursOn(date)?.weekday ?? []);
    of.year[index] = Number(date.slice(0, 4));
  }
  return reckoner(of, known);
}

/** What every day is, by its place after the first, so that nobody has to write out a date to know. */
interface Days {
  shifts: DayHours[];
  /** Working time of an ordinary weekday, in milliseconds. */
  weekday: Float64Array;
  year: Int16Array;
}

/** What never stops. */
const clock: WorkingTime = {
  between: (from, to) => Math.max(0, to - from),
  add: (from, length) => from + length,
  isWorking: () => true,
  dayLength: () => day,
  knows: () => true,
};

type Special = ReadonlyMap<IsoDate, 'off' | 'worked'>;

function specialDays(years: readonly CalendarYear[]): Special {
  const special = new Map<IsoDate, 'off' | 'worked'>();
  for (const { off, worked } of years) {
    for (const { from, to } of off) {
      for (let at = Date.parse(`${from}T00:00Z`); at <= Date.parse(`${to}T00:00Z`); at += day)
        special.set(dateOf(at / day), 'off');
    }
    for (const { date } of worked) special.set(date, 'worked');
  }
  return special;
}

const dateOf = (dayNumber: number): IsoDate => new Date(dayNumber * day).toISOString().slice(0, 10);

function shiftsOf(
  dayNumber: number,
  date: IsoDate,
  { special, hoursOn }: { special: Special; hoursOn: (date: IsoDate) => WorkingHours | undefined },
): DayHours {
  const hours = hoursOn(date);
  const is = special.get(date);
  if (hours === undefined || is === 'off') return [];
  const weekday = new Date(dayNumber * day).getUTCDay();
  if (is === 'worked' || (weekday >= 1 && weekday <= 5)) return hours.weekday;
  return weekday === 6 ? hours.saturday : [];
}

const lengthOf = (shifts: DayHours) => shifts.reduce((sum, [from, to]) => sum + (to - from), 0) * minute;

function reckoner({ shifts, weekday, year }: Days, known: ReadonlySet<number>): WorkingTime {
  const before = new Float64Array(shifts.length + 1);
  for (const [index, of] of shifts.entries()) before[index + 1] = (before[index] as number) + lengthOf(of);
  const since = (at: number) => {
    const index = Math.floor((at + offset) / day) - firstDay;
    if (index < 0) return 0;
    if (index >= shifts.length) return before[shifts.length] as number;
    return (before[index] as number) + within(shifts[index] as DayHours, at + offset - (index + firstDay) * day);
  };
  /** The place of a day; those before and after all are as the first and the last. */
  const dayOf = (at: number) => Math.min(Math.max(Math.floor((at + offset) / day) - firstDay, 0), shifts.length - 1);
  return {
    between: (from, to) => (to <= from ? 0 : since(to) - since(from)),
    add: (from, length) => find({ shifts, before }, since(from) + length, from),
    isWorking: (at) => since(at + 1) > since(at),
    dayLength: (at) => weekday[dayOf(at)] ?? 0,
    knows(from, to) {
      const last = year[dayOf(to)] ?? 0;
      for (let one = year[dayOf(from)] ?? 0; one <= last; one += 1) if (!known.has(one)) return false;
      return true;
    },
  };
}

/** Working time of a day up to a moment of it, in milliseconds from its midnight. */
const within = (shifts: DayHours, moment: number) =>
  shifts.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(moment, to * minute) - from * minute), 0);

/** The instant at which the sum reaches `wanted`, not before `from`. */
function find(
  { shifts, before }: { shifts: readonly DayHours[]; before: Float64Array },
  wanted: number,
  from: number,
): number | null {
  if (wanted > (before[shifts.length] as number)) return null;
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((before[middle + 1] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  let left = wanted - (before[low] as number);
  for (const [start, end] of shifts[low] ?? []) {
    const length = (end - start) * minute;
    if (left <= length) return Math.max(from, (low + firstDay) * day - offset + start * minute + left);
    left -= length;
  }
  return from;
}
