import type { PlannedWorkRequest } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { planWork, stateDays, stateOf, workingDaysBetween } from '../../src/planned-work/plan-work.ts';

const time = stateDays();
/** 10:00 in Hanoi on Monday, 2 March 2026. */
const now = Date.parse('2026-03-02T03:00:00Z');
const asked: PlannedWorkRequest = {
  ...{
    unit: '00364',
    subtree: true,
    system: null,
    reason: 'Thay thiết bị chuyển mạch',
    stopsService: null,
    urgent: null,
  },
  ...{ from: '2026-03-03T10:30:00Z', to: '2026-03-03T14:00:00Z' },
};
const stop = { ...asked, stopsService: true };
const on = (day: string) => ({ from: `${day}T10:30:00Z`, to: `${day}T14:00:00Z` });

describe('planWork', () => {
  test('on devices of a unit may begin tomorrow, or now', () => {
    expect(planWork(asked, { now, time })).toMatchObject({ stopsService: false, noticeDays: 0 });
    expect(planWork({ ...asked, from: '2026-03-02T02:00:00Z' }, { now, time })).toMatchObject({ noticeDays: 0 });
  });

  test.each([
    // Monday to Wednesday of the week after: Tue, Wed, Thu, Fri, Mon, Tue are six days between.
    { day: '2026-03-11', days: 6, may: false },
    { day: '2026-03-12', days: 7, may: true },
  ])('a stop of an online service on $day has $days working days of notice', ({ day, days, may }) => {
    const plan = () => planWork({ ...stop, ...on(day) }, { now, time });
    if (may) expect(plan()).toMatchObject({ stopsService: true, noticeDays: days });
    else
      expect(plan).toThrow(
        expect.objectContaining({ code: 'E_WORK_NOTICE', params: { days: 7, have: days, earliest: '2026-03-12' } }),
      );
  });

  test('a stop that cannot wait says why', () => {
    const urgent = 'Vá lỗ hổng đang bị khai thác';
    expect(planWork({ ...stop, urgent }, { now, time })).toMatchObject({ urgent, noticeDays: 0 });
  });

  test('work on what everybody uses stops a service, unless it is said that it does not', () => {
    const system = { ...asked, unit: null, system: 'https://portal.example' };
    expect(() => planWork(system, { now, time })).toThrow('E_WORK_NOTICE');
    expect(planWork({ ...system, stopsService: false }, { now, time })).toMatchObject({ stopsService: false });
  });

  test.each([
    { wrong: { from: asked.to, to: asked.from }, code: 'E_WORK_TIME' },
    { wrong: { from: '2026-03-01T00:00:00Z', to: '2026-03-02T02:59:59Z' }, code: 'E_WORK_TIME' },
    { wrong: { to: '2026-04-30T00:00:00Z' }, code: 'E_WORK_TIME' },
    { wrong: { unit: null }, code: 'E_WORK_ABOUT' },
  ])('$code for $wrong', ({ wrong, code }) => {
    expect(() => planWork({ ...asked, ...wrong }, { now, time })).toThrow(code);
  });
});

describe('workingDaysBetween', () => {
  test('leaves out Tết and counts a Saturday that is worked in exchange', () => {
    // 14 to 22 February 2026 are off.
    const at = (day: string) => Date.parse(`${day}T03:00:00Z`);
    expect(workingDaysBetween(at('2026-02-12'), at('2026-02-24'), time)).toBe(2);
    // Saturday, 22 August 2026 is worked for Monday, 31 August.
    expect(workingDaysBetween(at('2026-08-21'), at('2026-08-24'), time)).toBe(1);
  });
});

describe('stateOf', () => {
  const work = { ...on('2026-03-12'), cancelledAt: null };
  test.each([
    { at: '2026-03-12T10:29:59Z', state: 'planned' },
    { at: '2026-03-12T10:30:00Z', state: 'active' },
    { at: '2026-03-12T14:00:00Z', state: 'over' },
  ])('at $at it is $state', ({ at, state }) => {
    expect(stateOf(work, Date.parse(at))).toBe(state);
    expect(stateOf({ ...work, cancelledAt: at }, Date.parse(at))).toBe('cancelled');
  });
});
