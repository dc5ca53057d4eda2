import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarYear } from '../../src/calendar/calendar-year.ts';
import { aroundTheClock, type DayHours, type WorkingHours } from '../../src/calendar/hours.ts';
import { makeWorkingTime } from '../../src/calendar/working-time.ts';
import { readClock, type StateChange } from '../../src/sla/clock.ts';
import { type ClockedState, defaultClocks } from '../../src/sla/defaults.ts';
import { countMinutes, type Rules } from '../support/minute-oracle.ts';

const minute = 60_000;
const start = Date.parse('2026-03-02T00:00+07:00');
const day = fc.integer({ min: 2, max: 20 }).map((number) => `2026-03-${String(number).padStart(2, '0')}`);
const source = { name: 'n', source: 's', confidence: 'C' } as const;

/** Up to three shifts, on any minute. */
const shifts = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 0, maxLength: 6 })
  .map((edges): DayHours => {
    const sorted = edges.toSorted((a, b) => a - b);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => {
      const [from = 0, to = 0] = sorted.slice(index * 2, index * 2 + 2);
      return [from, to] as const;
    });
  });
/** Hours that change in the middle, holidays of several days, and Saturdays and Sundays that are worked. */
const calendars = fc
  .record({
    shifts: fc.tuple(shifts, shifts, shifts, shifts),
    change: day,
    off: fc.array(fc.tuple(day, day), { maxLength: 3 }),
    worked: fc.array(day, { maxLength: 3 }),
  })
  .map(({ shifts: [weekday, saturday, later, laterSaturday], change, off, worked }): Rules => {
    const hours: WorkingHours[] = [
      { validFrom: '2020-01-01', weekday, saturday },
      { validFrom: change, weekday: later, saturday: laterSaturday },
    ];
    const year: CalendarYear = {
      ...{ year: 2026, status: 'official' },
      off: off.map((days) => {
        const [from = '', to = ''] = days.toSorted();
        return { from, to, ...source };
      }),
      worked: worked.map((date) => ({ date, ...source })),
    };
    return { hours, years: [year] };
  });

const states = Object.keys(defaultClocks('counter', 'P1')[0]?.in ?? {}) as ClockedState[];
/** Any states after each other: pauses, ends and openings anew in every order. */
const logs = fc
  .array(fc.record({ after: fc.integer({ min: 0, max: 1500 }), state: fc.constantFrom(...states) }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((rows) => {
    let at = start + 13 * minute;
    return rows.map(({ after, state }): StateChange<ClockedState> => {
      at += after * minute;
      return { at, state };
    });
  });
const priorities = fc.constantFrom('P1', 'P2', 'P3' as const);
const wait = fc.integer({ min: 0, max: 4000 });

describe('every clock against every single minute', () => {
  test('counts the same, is late in the same minute and due when so much more is counted, by any calendar', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(calendars, logs, priorities, wait, (rules, log, priority, after) => {
        const now = (log.at(-1)?.at ?? start) + after * minute;
        const time = makeWorkingTime(rules);
        for (const rule of defaultClocks('counter', priority as 'P1')) {
          const reading = readClock(log, { rule, time, now });
          const allowed = reading.allowed === null ? null : reading.allowed / minute;
          const truth = countMinutes(log, { rule, rules, allowed, now });
          expect(reading.elapsed).toBe(truth.minutes * minute);
          // A clock that allows nothing of a day without hours is late at once, and a minute says it no better.
          if (allowed === null || allowed === 0) continue;
          expect(reading.breachedAt === null).toBe(truth.breachedAt === null);
          if (reading.breachedAt !== null && truth.breachedAt !== null)
            expect(time.between(reading.breachedAt, truth.breachedAt)).toBe(0);
          if (reading.dueAt === null) continue;
          const due = countMinutes([...log], { rule, rules, allowed: null, now: reading.dueAt });
          expect(due.minutes).toBe(allowed);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('is the same whenever it is read, and knows nothing of the calendar that was known before', () => {
    fc.assert(
      fc.property(calendars, calendars, logs, (before, after, log) => {
        const now = (log.at(-1)?.at ?? start) + 500 * minute;
        const [old, known] = [makeWorkingTime(before), makeWorkingTime(after)];
        for (const rule of defaultClocks('counter', 'P3')) {
          const first = readClock(log, { rule, time: known, now });
          for (const { at } of log) readClock(log, { rule, time: old, now: at });
          expect(readClock(log, { rule, time: known, now })).toEqual(first);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('of what never closes counts every minute of the states it runs in', () => {
    const always = makeWorkingTime({ hours: aroundTheClock, years: [] });
    fc.assert(
      fc.property(logs, wait, (log, after) => {
        const now = (log.at(-1)?.at ?? start) + after * minute;
        for (const rule of defaultClocks('infrastructure', 'P1')) {
          const { elapsed, stretches } = readClock(log, { rule, time: always, now });
          const sum = stretches
            .filter(({ action }) => action === 'runs')
            .reduce((all, { from, to }) => all + to - from, 0);
          expect(elapsed).toBe(sum);
        }
      }),
      { numRuns: 25 },
    );
  });
});
