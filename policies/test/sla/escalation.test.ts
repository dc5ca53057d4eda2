import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vietnamYears } from '../../src/calendar/calendar-year.ts';
import { defaultHours } from '../../src/calendar/hours.ts';
import { makeWorkingTime } from '../../src/calendar/working-time.ts';
import { readClock, type StateChange } from '../../src/sla/clock.ts';
import { type ClockedState, defaultClocks } from '../../src/sla/defaults.ts';
import { defaultEscalations, planEscalation, type TakenStep } from '../../src/sla/escalation.ts';

const minute = 60_000;
const at = (text: string) => Date.parse(`${text}+07:00`);
const time = makeWorkingTime({ hours: [defaultHours('phuong')], years: vietnamYears });
/** Four working hours for the repair. */
const rules = defaultClocks('counter', 'P1');
const opened = at('2026-11-25T08:00');
const plan = (log: StateChange<ClockedState>[], now: number, taken: TakenStep[] = []) =>
  planEscalation(
    rules.map((rule) => readClock(log, { rule, time, now })),
    { rules: defaultEscalations, taken, time, now },
  );
const log: StateChange<ClockedState>[] = [{ at: opened, state: 'new' }];
const soon = { step: 'due_soon', clock: 'repair' };
const overdue = { step: 'overdue', clock: 'repair' };

describe('planEscalation', () => {
  test('says once at three quarters that it is due soon, and when it will look again', () => {
    expect(plan(log, at('2026-11-25T10:59'))).toEqual({ due: [], nextAt: at('2026-11-25T11:00') });
    const { due } = plan(log, at('2026-11-25T11:00'));
    expect(due).toEqual([
      {
        step: 'due_soon',
        percent: 75,
        to: 'assignee',
        clock: 'repair',
        reachedAt: at('2026-11-25T11:00'),
        dueAt: at('2026-11-25T12:00'),
      },
    ]);
    expect(plan(log, at('2026-11-25T11:30'), [soon]).due).toEqual([]);
  });

  test('is overdue after the last minute that was allowed, which is in the afternoon then', () => {
    expect(plan(log, at('2026-11-25T12:00'), [soon]).due).toEqual([]);
    const { due, nextAt } = plan(log, at('2026-11-25T13:31'), [soon]);
    expect(due).toMatchObject([{ step: 'overdue', to: 'counter_head', dueAt: at('2026-11-25T12:00') }]);
    // Half an hour is left of the day, and three and a half of the next.
    expect(nextAt).toBe(at('2026-11-26T08:30') + 1);
  });

  test('says the sharpest only, where nobody looked in between, and nothing milder afterwards', () => {
    const late = at('2026-11-27T10:00');
    expect(plan(log, late).due.map(({ step, to }) => [step, to])).toEqual([['long_overdue', 'unit_head']]);
    expect(plan(log, late, [{ step: 'long_overdue', clock: 'repair' }])).toEqual({ due: [], nextAt: null });
    expect(plan(log, at('2026-11-25T14:00'), [overdue]).due).toEqual([]);
  });

  test('says nothing of a clock that stands still, is done, or measures only', () => {
    const waiting = [...log, { at: at('2026-11-25T09:00'), state: 'waiting_parts' as const }];
    expect(plan(waiting, at('2026-11-30T09:00'))).toEqual({ due: [], nextAt: null });
  });

  test('takes each step at the same moments however often it is looked, and whenever it is reckoned anew', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 25 }), (gaps) => {
        const taken: (TakenStep & { reachedAt: number })[] = [];
        let now = opened;
        for (const gap of gaps) {
          now += gap * minute;
          const { due } = plan(log, now, taken);
          for (const step of due) taken.push(step);
          // At once again: nothing more.
          expect(plan(log, now, taken).due).toEqual([]);
        }
        expect(new Set(taken.map(({ step }) => step)).size).toBe(taken.length);
        const moments = {
          due_soon: at('2026-11-25T11:00'),
          overdue: at('2026-11-25T13:30') + 1,
          long_overdue: at('2026-11-26T08:30') + 1,
        };
        for (const { step, reachedAt } of taken) expect(reachedAt).toBe(moments[step as keyof typeof moments]);
      }),
      { numRuns: 100 },
    );
  });
});
