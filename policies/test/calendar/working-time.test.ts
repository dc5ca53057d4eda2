import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarYear, vietnamYears } from '../../src/calendar/calendar-year.ts';
import { aroundTheClock, type DayHours, defaultHours, type WorkingHours } from '../../src/calendar/hours.ts';
import { makeWorkingTime } from '../../src/calendar/working-time.ts';

const minute = 60_000;
const hour = 60 * minute;
/** An instant by the wall clock of Hanoi. */
const at = (text: string) => Date.parse(`${text}+07:00`);
const said = (instant: number | null) =>
  instant === null ? null : new Date(instant + 7 * hour).toISOString().slice(0, 16);
const ward = makeWorkingTime({ hours: [defaultHours('phuong')], years: vietnamYears });
const commune = makeWorkingTime({ hours: [defaultHours('xa')], years: vietnamYears });

describe('working time', () => {
  test.each([
    ['a weekday', '2026-11-25T00:00', '2026-11-26T00:00', 7.5],
    ['a Saturday in a ward', '2026-11-28T00:00', '2026-11-29T00:00', 4],
    ['a Sunday', '2026-11-29T00:00', '2026-11-30T00:00', 0],
    ['the lunch break', '2026-11-25T11:30', '2026-11-25T14:00', 1],
    ['the holiday of 24 November', '2026-11-24T00:00', '2026-11-25T00:00', 0],
    ['a Friday that was swapped', '2026-01-02T00:00', '2026-01-03T00:00', 0],
    ['the Saturday that was worked for it', '2026-01-10T00:00', '2026-01-11T00:00', 7.5],
    ['Tết 2026', '2026-02-14T12:00', '2026-02-23T00:00', 0],
    ['moments in the wrong order', '2026-11-26T00:00', '2026-11-25T00:00', 0],
  ])('of %s is %s to %s: %d hours', (_what, from, to, hours) => {
    expect(ward.between(at(from), at(to)) / hour).toBe(hours);
  });

  test('of a commune leaves Saturdays out', () => {
    expect(commune.between(at('2026-11-28T00:00'), at('2026-11-29T00:00'))).toBe(0);
  });

  test.each([
    ['within a morning', '2026-11-25T09:00', 2, '2026-11-25T11:00'],
    ['over lunch', '2026-11-25T11:00', 2, '2026-11-25T14:30'],
    ['over a weekend with a Saturday morning', '2026-11-27T16:00', 6, '2026-11-30T09:00'],
    ['over Tết', '2026-02-13T16:00', 2, '2026-02-23T09:00'],
    ['begun at night', '2026-11-25T23:00', 1, '2026-11-26T09:00'],
    ['to the end of a shift', '2026-11-25T08:00', 4, '2026-11-25T12:00'],
    ['of nothing', '2026-11-25T23:00', 0, '2026-11-25T23:00'],
  ])('is added %s', (_what, from, hours, to) => {
    expect(said(ward.add(at(from), hours * hour))).toBe(to);
  });

  test('knows which years it knows', () => {
    expect(ward.knows(at('2025-01-01T00:00'), at('2027-12-31T23:59'))).toBe(true);
    expect(ward.knows(at('2027-12-31T00:00'), at('2028-01-01T00:00'))).toBe(false);
  });

  test('around the clock is every minute there is', () => {
    const always = makeWorkingTime({ hours: aroundTheClock, years: [] });
    expect(always.between(at('2026-02-16T00:00'), at('2026-02-17T00:00'))).toBe(24 * hour);
    expect(always.add(5, 15 * minute)).toBe(5 + 15 * minute);
  });

  test('of a calendar that never works has no end', () => {
    const never = makeWorkingTime({ hours: [{ validFrom: '2020-01-01', weekday: [], saturday: [] }], years: [] });
    expect(never.add(at('2026-01-01T00:00'), 1)).toBeNull();
  });
});

/** Article 112 of the Labour Code, and 24 November from 2026 on; Tết and the death of the kings by the moon. */
const statutory = [
  ...['2025-01-01', '2025-01-28', '2025-01-29', '2025-02-01', '2025-04-07', '2025-04-30', '2025-05-01', '2025-09-02'],
  ...['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-20', '2026-04-27', '2026-04-30', '2026-05-01', '2026-09-02'],
  ...['2026-11-24', '2027-01-01', '2027-02-06', '2027-02-10', '2027-04-16', '2027-04-30', '2027-05-01', '2027-05-03'],
  ...['2027-09-02', '2027-11-24'],
];

describe('the days of 2025 to 2027', () => {
  // It works on Saturdays as on other days, so a holiday that is one shows.
  const daily = [{ ...defaultHours('phuong'), saturday: defaultHours('phuong').weekday }];
  const time = makeWorkingTime({ hours: daily, years: vietnamYears });

  test.each(statutory)('%s is not worked by anybody', (date) => {
    expect(time.between(at(`${date}T00:00`), at(`${date}T23:59`))).toBe(0);
  });

  test('each of them says where it is from, and the year that nobody has announced is marked as computed', () => {
    expect(vietnamYears.map(({ year, status }) => [year, status])).toEqual([
      [2025, 'official'],
      [2026, 'official'],
      [2027, 'computed'],
    ]);
    for (const { off, worked } of vietnamYears)
      for (const { name, source: from, confidence } of [...off, ...worked])
        expect([name, from, confidence].every((text) => text.length > 0)).toBe(true);
  });

  test('a day that was swapped is worked for on a day of the same year that is else free', () => {
    for (const { year, worked } of vietnamYears)
      for (const { date } of worked) {
        expect(Number(date.slice(0, 4))).toBe(year);
        expect([0, 6]).toContain(new Date(`${date}T00:00Z`).getUTCDay());
      }
  });
});

const shifts = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 0, maxLength: 6 })
  .map((edges): DayHours => {
    const sorted = edges.toSorted((a, b) => a - b);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => {
      const [from = 0, to = 0] = sorted.slice(index * 2, index * 2 + 2);
      return [from * 30, to * 30] as const;
    });
  });
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-03-${String(number).padStart(2, '0')}`);
const source = { name: 'n', source: 's', confidence: 'C' } as const;
const years = fc
  .record({ off: fc.array(day, { maxLength: 4 }), worked: fc.array(day, { maxLength: 4 }) })
  .map(({ off, worked }): CalendarYear[] => [
    {
      ...{ year: 2026, status: 'official' },
      off: off.map((date) => ({ from: date, to: date, ...source })),
      worked: worked.map((date) => ({ date, ...source })),
    },
  ]);
const hours = fc
  .tuple(shifts, shifts, shifts, shifts, day)
  .map(([weekday, saturday, later, laterSaturday, from]): WorkingHours[] => [
    { validFrom: '2026-01-01', weekday, saturday },
    { validFrom: from, weekday: later, saturday: laterSaturday },
  ]);
const moment = fc
  .integer({ min: 0, max: 10 * 24 * 60 })
  .map((minutes) => Date.parse('2026-03-01T00:00+07:00') + minutes * minute);

/** The same question answered by looking at every minute, in the plainest way. */
function isWorkedMinute(instant: number, rules: readonly WorkingHours[], [year]: readonly CalendarYear[]): boolean {
  const wall = new Date(instant + 7 * hour);
  const date = wall.toISOString().slice(0, 10);
  const row = rules.filter((one) => one.validFrom <= date).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  if (row === undefined) return false;
  const worked = year?.worked.some((one) => one.date === date) ?? false;
  const off = !worked && (year?.off.some((one) => one.from === date) ?? false);
  const weekday = wall.getUTCDay();
  const of = off ? [] : worked || (weekday > 0 && weekday < 6) ? row.weekday : weekday === 6 ? row.saturday : [];
  const minutes = wall.getUTCHours() * 60 + wall.getUTCMinutes();
  return of.some(([from, to]) => from <= minutes && minutes < to);
}

describe('working time against every single minute', () => {
  test('between two moments is the number of minutes worked', () => {
    fc.assert(
      fc.property(hours, years, moment, moment, (rules, known, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        let minutes = 0;
        for (let now = from; now < to; now += minute) if (isWorkedMinute(now, rules, known)) minutes += 1;
        expect(makeWorkingTime({ hours: rules, years: known }).between(from, to)).toBe(minutes * minute);
      }),
      { numRuns: 12 },
    );
  });

  test('added is the first moment by which so much was worked', () => {
    fc.assert(
      fc.property(hours, years, moment, fc.integer({ min: 1, max: 40 * 60 }), (rules, known, from, minutes) => {
        const time = makeWorkingTime({ hours: rules, years: known });
        const due = time.add(from, minutes * minute);
        if (due === null) return;
        expect(time.between(from, due)).toBe(minutes * minute);
        expect(time.between(from, due - 1)).toBeLessThan(minutes * minute);
      }),
      { numRuns: 12 },
    );
  });
});
