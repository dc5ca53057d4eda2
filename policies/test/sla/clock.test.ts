import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vietnamYears } from '../../src/calendar/calendar-year.ts';
import { aroundTheClock, defaultHours } from '../../src/calendar/hours.ts';
import { makeWorkingTime } from '../../src/calendar/working-time.ts';
import { type ClockRule, readClock, type StateChange } from '../../src/sla/clock.ts';
import { type ClockedState, defaultClocks } from '../../src/sla/defaults.ts';

const minute = 60_000;
const hour = 60 * minute;
const at = (text: string) => Date.parse(`${text}+07:00`);
const time = makeWorkingTime({ hours: [defaultHours('phuong')], years: vietnamYears });
const always = makeWorkingTime({ hours: aroundTheClock, years: [] });
const [reaction, repair, waiting] = defaultClocks('counter', 'P1') as [
  ClockRule<ClockedState>,
  ClockRule<ClockedState>,
  ClockRule<ClockedState>,
];
type Log = StateChange<ClockedState>[];
const log = (...rows: [string, ClockedState][]): Log => rows.map(([when, state]) => ({ at: at(when), state }));

describe('readClock', () => {
  test('counts working time only, and says when it is due', () => {
    const reading = readClock(log(['2026-11-25T16:00', 'new']), { rule: repair, time, now: at('2026-11-25T20:00') });
    expect(reading).toMatchObject({ elapsed: hour, allowed: 4 * hour, action: 'runs', breachedAt: null });
    expect(reading.dueAt).toBe(at('2026-11-26T11:00'));
  });

  test('stands still while parts are waited for, over a weekend as well', () => {
    const waitingForParts = log(['2026-11-27T15:00', 'in_progress'], ['2026-11-27T16:00', 'waiting_parts']);
    const now = at('2026-11-30T10:00');
    expect(readClock(waitingForParts, { rule: repair, time, now })).toMatchObject({
      elapsed: hour,
      dueAt: null,
      action: 'waits',
    });
    expect(readClock(waitingForParts, { rule: waiting, time, now }).elapsed).toBe(7 * hour);
  });

  test('goes on where it stopped when a ticket is reopened, and leaves out the time it was mended', () => {
    const reopened = log(
      ['2026-11-25T08:00', 'new'],
      ['2026-11-25T10:00', 'resolved'],
      ['2026-11-26T08:00', 'reopened'],
    );
    const reading = readClock(reopened, { rule: repair, time, now: at('2026-11-26T09:00') });
    expect(reading.elapsed).toBe(3 * hour);
    expect(readClock(reopened, { rule: reaction, time, now: at('2026-11-26T09:00') }).elapsed).toBe(3 * hour);
  });

  test('names the moment from which it was late, however long ago', () => {
    const late = log(['2026-11-25T08:00', 'new'], ['2026-11-26T09:00', 'resolved']);
    expect(readClock(late, { rule: repair, time, now: at('2026-12-25T09:00') })).toMatchObject({
      breachedAt: at('2026-11-25T12:00'),
      action: 'done',
      dueAt: null,
    });
  });

  test('is not late at the very minute that was allowed', () => {
    const onTime = log(['2026-11-25T08:00', 'new'], ['2026-11-25T12:00', 'resolved']);
    expect(readClock(onTime, { rule: repair, time, now: at('2026-11-25T12:00') }).breachedAt).toBeNull();
  });

  test('runs at night for a data centre', () => {
    const [, rule] = defaultClocks('infrastructure', 'P2') as [unknown, ClockRule<ClockedState>];
    const reading = readClock(log(['2026-11-29T01:00', 'new']), { rule, time: always, now: at('2026-11-29T02:00') });
    expect(reading.dueAt).toBe(at('2026-11-29T05:00'));
  });

  test('says so when it had to count a year whose holidays are not known', () => {
    const old = log(['2022-06-30T08:00', 'new']);
    expect(readClock(old, { rule: repair, time, now: at('2022-06-30T09:00') }).calendarKnown).toBe(false);
  });

  test('has nothing to say of a time before the ticket', () => {
    expect(
      readClock(log(['2026-11-25T08:00', 'new']), { rule: repair, time, now: at('2026-11-24T08:00') }),
    ).toMatchObject({
      elapsed: 0,
      stretches: [],
    });
  });
});

const states = Object.keys(repair.in) as ClockedState[];
const logs = fc
  .array(fc.record({ after: fc.integer({ min: 0, max: 2500 }), state: fc.constantFrom(...states) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) => {
    let now = at('2026-04-24T07:00');
    return rows.map(({ after, state }): StateChange<ClockedState> => {
      now += after * minute;
      return { at: now, state };
    });
  });

/** What each minute counts, one by one, in the plainest way. */
function minuteByMinute(rows: Log, { rule, now }: { rule: ClockRule<ClockedState>; now: number }) {
  let elapsed = 0;
  let breachedAt: number | null = null;
  const allowed = (rule.target?.amount ?? 0) * hour;
  for (let instant = rows[0]?.at ?? now; instant < now; instant += minute) {
    const state = rows.filter((row) => row.at <= instant).at(-1)?.state;
    if (state === undefined || rule.in[state] !== 'runs' || !time.isWorking(instant)) continue;
    if (elapsed === allowed) breachedAt ??= instant;
    elapsed += minute;
  }
  return { elapsed, breachedAt };
}

describe('readClock against every single minute', () => {
  test('counts the same and is late at the same minute, over random logs with reopenings and pauses', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 0, max: 4000 }), (rows, after) => {
        const now = (rows.at(-1)?.at ?? 0) + after * minute;
        const reading = readClock(rows, { rule: repair, time, now });
        const truth = minuteByMinute(rows, { rule: repair, now });
        expect(reading.elapsed).toBe(truth.elapsed);
        expect(reading.breachedAt === null).toBe(truth.breachedAt === null);
        // Between shifts every moment is as late as the first minute of the next one.
        if (reading.breachedAt !== null) expect(time.between(reading.breachedAt, truth.breachedAt ?? 0)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('reads the same from a part of the log and the rest of it: nothing is carried over', () => {
    fc.assert(
      fc.property(logs, (rows) => {
        const now = (rows.at(-1)?.at ?? 0) + 600 * minute;
        const whole = readClock(rows, { rule: repair, time, now });
        const sum = whole.stretches.reduce(
          (total, { from, to, action }) => total + (action === 'runs' ? time.between(from, to) : 0),
          0,
        );
        expect(whole.elapsed).toBe(sum);
        expect(whole.stretches.every(({ to }, index) => to === (whole.stretches[index + 1]?.from ?? now))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
