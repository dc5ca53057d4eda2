import { vietnamYears } from '@motcua/policies';
import { describe, expect, test } from 'vitest';
import { Calendars, serviceOf } from '../../../src/tickets/sla/calendars.ts';
import { dueOf, readClocks } from '../../../src/tickets/sla/read-clocks.ts';
import { stateLog } from '../../../src/tickets/sla/state-log.ts';
import { hoursOf, parseHours } from '../../../src/tickets/sla/unit-hours.ts';

/** Monday, in Hanoi. */
const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 2, day, hour - 7, minute);
const iso = (ms: number) => new Date(ms).toISOString();
const ward = { validFrom: '2022-06-30', unitType: 'phuong', name: '', facts: {} };
const rural = { ...ward, unitType: 'xa' };
const calendars = new Calendars();
const office = calendars.of('counter', hoursOf([rural]));

describe('the log of states', () => {
  test('keeps what moved a ticket and leaves out what was only said', () => {
    const log = stateLog([
      { at: iso(at(2, 8)), type: 'opened', data: {} as never },
      { at: iso(at(2, 9)), type: 'commented', data: { text: 'x' } },
      { at: iso(at(2, 10)), type: 'assigned', data: { to: 'lan', state: 'assigned', note: null } },
      { at: iso(at(2, 11)), type: 'moved', data: { to: 'in_progress', note: null } },
      { at: iso(at(3, 8)), type: 'submitted', data: {} as never },
      { at: iso(at(4, 8)), type: 'approved', data: {} as never },
    ]);
    expect(log.map(({ state }) => state)).toEqual([
      ...['new', 'assigned', 'in_progress', 'waiting_approval', 'assigned'],
    ]);
  });
});

describe('hours of a unit', () => {
  test('go by its type, from its first day on also before it', () => {
    const [first, second] = hoursOf([{ ...ward, validFrom: '2025-07-01', unitType: 'xa' }, ward]);
    expect([first?.validFrom, first?.saturday.length]).toEqual(['1970-01-01', 1]);
    expect([second?.validFrom, second?.saturday.length]).toEqual(['2025-07-01', 0]);
  });

  test('of a department hold Saturday mornings when it is one of the eight of Hanoi', () => {
    const saturdays = (name: string) => hoursOf([{ ...ward, unitType: 'so', name }])[0]?.saturday;
    expect(saturdays('Sở Giao thông vận tải')).toEqual([[480, 720]]);
    expect(saturdays('Sở Quy hoạch - Kiến trúc')).toEqual([[480, 720]]);
    expect(saturdays('Sở Y tế')).toEqual([]);
  });

  test('are what its facts say, where they say hours', () => {
    const facts = { 'hours.weekday': '07:30-11:30, 13:00-16:30', 'hours.saturday': 'none' };
    expect(hoursOf([{ ...ward, facts }])[0]).toMatchObject({
      ...{
        weekday: [
          [450, 690],
          [780, 990],
        ],
        saturday: [],
      },
    });
    for (const text of ['8h-12h', '12:00-08:00', '08:00-12:00, 11:00-13:00', 7, null])
      expect(parseHours(text)).toBe(null);
  });
});

describe('clocks', () => {
  const log = [
    { at: at(2, 15), state: 'new' as const },
    { at: at(2, 16), state: 'in_progress' as const },
    { at: at(3, 9), state: 'waiting_parts' as const },
    { at: at(5, 9), state: 'in_progress' as const },
  ];
  const asked = { kind: 'printer', priority: 'P2' as const, time: office, now: at(5, 10) };

  test('count working time only, and not what others are waited for', () => {
    // 15:00 to 17:00, 8:00 to 9:00, then 9:00 to 10:00 two days later: four of the seven and a half hours of a day.
    expect(readClocks(log, asked).map(({ name, elapsed }) => [name, elapsed / 60_000])).toEqual([
      ['reaction', 60],
      ['repair', 240],
      ['waiting', 900],
    ]);
    expect(dueOf(log, asked)).toBe(iso(at(5, 15)));
  });

  test('stand still while parts are waited for: nothing is due', () => {
    expect(dueOf(log, { ...asked, now: at(4, 9) })).toBe(null);
  });

  test('say since when it is too late', () => {
    expect(dueOf(log, { ...asked, now: at(9, 10) })).toBe(iso(at(5, 15)));
  });

  test('of lines and switches never stop', () => {
    expect(serviceOf('switch')).toBe('infrastructure');
    const night = calendars.of('infrastructure', hoursOf([rural]));
    const broken = [{ at: at(1, 23), state: 'new' as const }];
    expect(dueOf(broken, { kind: 'switch', priority: 'P1', time: night, now: at(1, 23) })).toBe(iso(at(2, 3)));
  });

  test('of a place or its router that is cut off run at night, on Sundays and on holidays', () => {
    expect(['site', 'router', 'switch', 'system'].map(serviceOf)).toEqual(Array(4).fill('infrastructure'));
    const always = calendars.of(serviceOf('site'), hoursOf([rural]));
    // 2 September 2026, a holiday, and the Sunday after it.
    for (const since of [Date.UTC(2026, 8, 2, 16), Date.UTC(2026, 8, 6, 3)]) {
      const broken = [{ at: since, state: 'new' as const }];
      const asked = { kind: 'site', priority: 'P1' as const, time: always, now: since };
      expect(dueOf(broken, asked)).toBe(iso(since + 4 * 3_600_000));
    }
  });

  test('know the years that are shipped', () => {
    expect(vietnamYears.map(({ year }) => year)).toEqual([2025, 2026, 2027]);
    expect(office.knows(at(2, 8), at(5, 8))).toBe(true);
    expect(office.knows(Date.UTC(2022, 5, 1), Date.UTC(2022, 5, 30))).toBe(false);
  });
});
