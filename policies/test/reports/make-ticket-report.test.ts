import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultHours, makeWorkingTime, vietnamYears } from '../../src/index.ts';
import { makeTicketReport, type ReportQuestion } from '../../src/reports/make-ticket-report.ts';
import { parseReportPeriod, reportCut } from '../../src/reports/report-period.ts';
import type { ReportTicket } from '../../src/reports/ticket-figures.ts';
import type { ClockedState } from '../../src/sla/defaults.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);
const period = parseReportPeriod('2026-10');
const time = makeWorkingTime({ hours: [defaultHours('phuong')], years: vietnamYears });

const units = [
  { code: 'city', name: 'Thành phố', parent: null },
  { code: 'ward-1', name: 'Phường một', parent: 'city' },
  { code: 'ward-2', name: 'Phường hai', parent: 'city' },
];
const quiet: ReportQuestion = {
  ...{ period, cut: reportCut(period, { now: period.ends + 1 }), unit: null, units, tickets: [] },
  ...{ models: new Map(), simulated: true, explain: false },
};
const ticket = (number: number, log: [string, ClockedState][], more: Partial<ReportTicket> = {}): ReportTicket => ({
  ...{ number, unit: 'ward-1', service: 'counter', priority: 'P2', model: null, time },
  causes: [{ reason: 'media-jam' }],
  log: log.map(([text, state]) => ({ at: at(text), state })),
  ...more,
});

/** Monday 12 October: opened at 8:00, taken up at 9:00, waited for a vendor from 10:00, mended on Tuesday at 9:00. */
const mended = ticket(1, [
  ['2026-10-12T08:00', 'new'],
  ['2026-10-12T09:00', 'in_progress'],
  ['2026-10-12T10:00', 'waiting_vendor'],
  ['2026-10-13T08:00', 'in_progress'],
  ['2026-10-13T09:00', 'resolved'],
  ['2026-10-13T09:30', 'closed'],
]);

describe('makeTicketReport', () => {
  test('says nothing of a month in which nothing happened', () => {
    const report = makeTicketReport(quiet);
    expect(report).toMatchObject({
      ...{ simulated: true, asOf: '2026-10-31', complete: true, unit: null, units: [], models: [], behind: null },
      totals: { openBefore: 0, opened: 0, cameBack: 0, closed: 0, rejected: 0, openAtEnd: 0, reopened: 0 },
    });
    expect(report.classes.map(({ repair }) => repair)).toEqual(Array(4).fill({ count: 0, median: null, p90: null }));
  });

  test('counts the working minutes of a repair, apart and with what a vendor was waited for', () => {
    const { totals, classes, clocks, ageing } = makeTicketReport({ ...quiet, tickets: [mended] });
    expect(totals).toEqual({
      ...{ openBefore: 0, opened: 1, cameBack: 0, closed: 1, rejected: 0, openAtEnd: 0, reopened: 0 },
    });
    expect(classes.find((row) => row.class === 'process')).toEqual({
      ...{ class: 'process', opened: 1, closed: 1, openAtEnd: 0 },
      repair: { count: 1, median: 180, p90: 180 },
      // Monday 10:00 to 12:00 and 13:30 to 17:00.
      whole: { count: 1, median: 510, p90: 510 },
    });
    expect(clocks).toEqual([
      ...[
        { clock: 'reaction', kept: 0, broken: 0, unset: 1, overdueOpen: 0, spent: { count: 1, median: 60, p90: 60 } },
      ],
      ...[
        { clock: 'repair', kept: 1, broken: 0, unset: 0, overdueOpen: 0, spent: { count: 1, median: 180, p90: 180 } },
      ],
    ]);
    expect(ageing.every(({ count }) => count === 0)).toBe(true);
  });

  test('tells what was open before, what came back, and what is overdue at the end', () => {
    const old = ticket(2, [['2026-09-01T08:00', 'new']], { unit: 'ward-2', priority: 'P1' });
    const back = ticket(3, [
      ['2026-09-28T08:00', 'new'],
      ['2026-09-29T08:00', 'closed'],
      ['2026-10-01T00:00', 'reopened'],
      ['2026-10-30T09:00', 'resolved'],
      ['2026-10-30T10:00', 'reopened'],
    ]);
    const refused = ticket(4, [
      ['2026-10-05T08:00', 'new'],
      ['2026-10-05T09:00', 'rejected'],
    ]);
    const { totals, units: rows, clocks, ageing } = makeTicketReport({ ...quiet, tickets: [old, back, refused] });
    expect(totals).toEqual({
      ...{ openBefore: 1, opened: 1, cameBack: 1, closed: 0, rejected: 1, openAtEnd: 2, reopened: 2 },
    });
    expect(rows.map(({ unit, depth, openAtEnd }) => ({ unit, depth, openAtEnd }))).toEqual([
      ...[{ unit: 'city', depth: 0, openAtEnd: 2 }],
      ...[{ unit: 'ward-1', depth: 1, openAtEnd: 1 }],
      ...[{ unit: 'ward-2', depth: 1, openAtEnd: 1 }],
    ]);
    expect(clocks[1]).toMatchObject({ clock: 'repair', kept: 0, broken: 0, overdueOpen: 2 });
    expect(ageing.map(({ count }) => count)).toEqual([0, 0, 0, 2, 0]);
  });

  test('leaves out what ended before the period, and keeps what is in no unit of the tree', () => {
    const over = ticket(5, [
      ['2026-09-01T08:00', 'new'],
      ['2026-09-30T23:59', 'closed'],
    ]);
    const lost = ticket(6, [['2026-10-05T08:00', 'new']], { unit: 'gone' });
    const { totals, units: rows } = makeTicketReport({ ...quiet, tickets: [over, lost] });
    expect(totals).toMatchObject({ openBefore: 0, opened: 1, openAtEnd: 1 });
    expect(rows.map(({ unit, opened }) => ({ unit, opened }))).toEqual([{ unit: null, opened: 1 }]);
  });

  test('ranks models by failures for each device, those with few devices after the others', () => {
    const of = (number: number, model: string | null) => ticket(number, [['2026-10-05T08:00', 'new']], { model });
    const tickets = [of(1, 'A 1'), of(2, 'A 1'), of(3, 'B 2'), of(4, 'C 3'), of(5, 'D 4'), of(6, null)];
    const models = new Map([
      ['A 1', 10],
      ['B 2', 100],
      ['C 3', 1],
    ]);
    expect(makeTicketReport({ ...quiet, tickets, models }).models).toEqual([
      ...[{ model: 'A 1', failures: 2, devices: 10, rate: 0.2, few: false }],
      ...[{ model: 'B 2', failures: 1, devices: 100, rate: 0.01, few: false }],
      ...[{ model: 'C 3', failures: 1, devices: 1, rate: 1, few: true }],
      ...[{ model: 'D 4', failures: 1, devices: null, rate: null, few: false }],
      ...[{ model: null, failures: 1, devices: null, rate: null, few: false }],
    ]);
  });

  test('explains each number by its tickets', () => {
    const { behind } = makeTicketReport({ ...quiet, tickets: [mended], explain: true });
    expect(behind).toEqual([
      { part: 'totals', of: null, figure: 'opened', tickets: [1] },
      { part: 'totals', of: null, figure: 'closed', tickets: [1] },
      { part: 'classes', of: 'process', figure: 'opened', tickets: [1] },
      { part: 'classes', of: 'process', figure: 'closed', tickets: [1] },
      { part: 'classes', of: 'process', figure: 'repair', tickets: [1] },
      { part: 'models', of: null, figure: 'failures', tickets: [1] },
      { part: 'clocks', of: 'reaction', figure: 'unset', tickets: [1] },
      { part: 'clocks', of: 'repair', figure: 'kept', tickets: [1] },
    ]);
  });
});

describe('whatever tickets there are', () => {
  const states: ClockedState[] = [
    'triaged',
    'in_progress',
    'waiting_parts',
    'resolved',
    'closed',
    'reopened',
    'rejected',
  ];
  const step = fc.tuple(fc.integer({ min: 1, max: 20 * 86_400_000 }), fc.constantFrom(...states));
  const random = fc.record({
    start: fc.integer({ min: at('2026-08-01T00:00'), max: at('2026-11-10T00:00') }),
    steps: fc.array(step, { maxLength: 8 }),
    unit: fc.constantFrom('a', 'a1', 'a2', 'a11', 'b', 'elsewhere'),
    reason: fc.constantFrom('media-jam', 'device-unreachable', 'queue-stuck', 'fuser-fault', 'reported'),
    model: fc.constantFrom('M 1', 'M 2', null),
  });
  type Random = typeof random extends fc.Arbitrary<infer One> ? One : never;
  const tree = [
    ...[
      { code: 'a', name: 'A', parent: null },
      { code: 'a1', name: 'A1', parent: 'a' },
    ],
    ...[
      { code: 'a2', name: 'A2', parent: 'a' },
      { code: 'a11', name: 'A11', parent: 'a1' },
    ],
    { code: 'b', name: 'B', parent: 'not there' },
  ];
  const toTicket = ({ start, steps, unit, reason, model }: Random, number: number): ReportTicket => {
    let when = start;
    const log = [{ at: when, state: 'new' as ClockedState }];
    for (const [wait, state] of steps) {
      when += wait;
      if (when < period.ends && state !== log.at(-1)?.state) log.push({ at: when, state });
    }
    return { ...ticket(number, []), unit, model, causes: [{ reason }], log: log.filter((one) => one.at < period.ends) };
  };
  const many = fc.array(random, { maxLength: 25 }).map((all) => all.map((one, index) => toTicket(one, index + 1)));
  const names = ['openBefore', 'opened', 'cameBack', 'closed', 'rejected', 'openAtEnd', 'reopened'] as const;

  test('what came in is what went out or is still open, for the whole and for each unit', () => {
    fc.assert(
      fc.property(many, (tickets) => {
        const { totals, units: rows } = makeTicketReport({ ...quiet, units: tree, tickets });
        for (const row of [totals, ...rows])
          expect(row.openBefore + row.opened + row.cameBack).toBe(row.closed + row.rejected + row.openAtEnd);
      }),
    );
  });

  test('units at the top sum to the whole, children and what is their own to their parent, classes and ages too', () => {
    fc.assert(
      fc.property(many, (tickets) => {
        const report = makeTicketReport({ ...quiet, units: tree, tickets });
        const sum = (of: readonly object[], name: string) =>
          of.reduce((total, row) => total + Number((row as Record<string, unknown>)[name]), 0);
        const tops = report.units.filter(({ depth }) => depth === 0);
        for (const name of names) expect(sum(tops, name)).toBe(report.totals[name]);
        for (const name of ['opened', 'closed', 'openAtEnd'] as const)
          expect(sum(report.classes, name)).toBe(report.totals[name]);
        expect(sum(report.ageing, 'count')).toBe(report.totals.openAtEnd);
        expect(sum(report.models, 'failures')).toBe(report.totals.opened + report.totals.reopened);
        const own = tickets.filter(({ unit }) => unit === 'a1').length === 0;
        const [a1, a11] = ['a1', 'a11'].map((code) => report.units.find(({ unit }) => unit === code));
        if (own) for (const name of names) expect(a1?.[name] ?? 0).toBe(a11?.[name] ?? 0);
      }),
    );
  });

  test('as many tickets stand behind each number as it says', () => {
    fc.assert(
      fc.property(many, (tickets) => {
        const report = makeTicketReport({ ...quiet, units: tree, tickets, explain: true });
        const behind = (part: string, of: string | null, figure: string) =>
          report.behind?.find((row) => row.part === part && row.of === of && row.figure === figure)?.tickets.length ??
          0;
        for (const name of names) expect(behind('totals', null, name)).toBe(report.totals[name]);
        for (const row of report.classes) expect(behind('classes', row.class, 'repair')).toBe(row.repair.count);
        for (const { clock, kept, broken, unset } of report.clocks)
          expect(['kept', 'broken', 'unset'].map((figure) => behind('clocks', clock, figure))).toEqual([
            ...[kept, broken, unset],
          ]);
      }),
    );
  });

  test('the order in which tickets are read changes nothing', () => {
    fc.assert(
      fc.property(many, (tickets) => {
        const report = makeTicketReport({ ...quiet, units: tree, tickets });
        expect(makeTicketReport({ ...quiet, units: tree, tickets: tickets.toReversed() })).toEqual(report);
      }),
    );
  });
});
