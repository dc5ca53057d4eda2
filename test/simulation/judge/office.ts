import { day, hour, minute } from '../world/time.ts';

/** Holidays of 2026 between March and August on weekdays (Decision of the year, as `policies` has it; written down apart). */
const holidays: ReadonlySet<string> = new Set(['2026-04-27', '2026-04-30', '2026-05-01']);

const local = (at: number): Date => new Date(at + 7 * hour);

/** Every unit works: 8 to 12 and 13:30 to 17 of a weekday that is no holiday. */
export function isSurelyOpen(at: number): boolean {
  const weekday = local(at).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !isHoliday(at) && isInHours(at);
}

/** No unit works. Saturday mornings are open in some, so they are neither. */
export function isSurelyClosed(at: number): boolean {
  const weekday = local(at).getUTCDay();
  if (weekday === 0 || isHoliday(at)) return true;
  return weekday === 6 ? local(at).getUTCHours() < 8 || local(at).getUTCHours() >= 12 : !isInHours(at);
}

const isHoliday = (at: number): boolean => holidays.has(local(at).toISOString().slice(0, 10));

function isInHours(at: number): boolean {
  const since = (at + 7 * hour) % day;
  return (since >= 8 * hour && since < 12 * hour) || (since >= 13.5 * hour && since < 17 * hour);
}

/** A moment, or the next one at which every unit works. */
export function sureOpening(at: number): number {
  if (isSurelyOpen(at)) return at;
  // Hours begin and end on half hours.
  const half = 30 * minute;
  for (let next = Math.floor(at / half) * half + half; ; next += half) if (isSurelyOpen(next)) return next;
}
