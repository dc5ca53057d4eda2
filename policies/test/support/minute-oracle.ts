import type { CalendarYear } from '../../src/calendar/calendar-year.ts';
import type { WorkingHours } from '../../src/calendar/hours.ts';
import type { ClockRule, StateChange } from '../../src/sla/clock.ts';

const minute = 60_000;
const hanoi = 7 * 60 * minute;

/** A calendar by its rules, as a person would read them. */
export interface Rules {
  hours: readonly WorkingHours[];
  years: readonly CalendarYear[];
}

/** Whether a minute is worked, found out by looking. */
export function isWorked(instant: number, { hours, years }: Rules): boolean {
  const wall = new Date(instant + hanoi);
  const date = wall.toISOString().slice(0, 10);
  const row = hours.filter((one) => one.validFrom <= date).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  if (row === undefined) return false;
  const worked = years.some((year) => year.worked.some((one) => one.date === date));
  const off = !worked && years.some((year) => year.off.some((one) => one.from <= date && date <= one.to));
  const weekday = wall.getUTCDay();
  const of = off ? [] : worked || (weekday > 0 && weekday < 6) ? row.weekday : weekday === 6 ? row.saturday : [];
  const at = wall.getUTCHours() * 60 + wall.getUTCMinutes();
  return of.some(([from, to]) => from <= at && at < to);
}

interface Counted {
  minutes: number;
  /** The minute in which more than was allowed was counted; null where none was. */
  breachedAt: number | null;
}

/** What a clock counts of a log up to a moment, minute by minute, in the plainest way. */
export function countMinutes<State extends string>(
  log: readonly StateChange<State>[],
  { rule, rules, allowed, now }: { rule: ClockRule<State>; rules: Rules; allowed: number | null; now: number },
): Counted {
  let minutes = 0;
  let breachedAt: number | null = null;
  let place = -1;
  for (let instant = log[0]?.at ?? now; instant < now; instant += minute) {
    while (place + 1 < log.length && (log[place + 1]?.at ?? now) <= instant) place += 1;
    const state = log[place]?.state;
    if (state === undefined || rule.in[state] !== 'runs' || !isWorked(instant, rules)) continue;
    if (allowed !== null && minutes === allowed) breachedAt ??= instant;
    minutes += 1;
  }
  return { minutes, breachedAt };
}
