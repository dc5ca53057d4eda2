import { type DeviceReading, defaultIntervals, type Health, healths } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Draft,
  nothingTold,
  planLast,
  planReport,
  type Reading,
  type Told,
} from '../../src/report/plan-report.ts';
import { pc, printer, scanner } from '../run/readings.ts';

const intervals = { ...defaultIntervals, probeSeconds: 30, heartbeatSeconds: 60, fullSeconds: 86_400 };
const quiet: Reading = {
  devices: [printer, scanner],
  pc,
  probes: [{ probe: 'cups', ok: true, ms: 3, reason: null, detail: null }],
};
const empty: DeviceReading = { ...printer, health: 'down', reasons: ['media-empty'] };
const level = (percent: number | null): DeviceReading => ({
  ...printer,
  supplies: printer.supplies.map((supply) => ({ ...supply, percent })),
});

/** Plans one reading after the other, 30 s apart, and gives what was sent at each. */
function plan(readings: readonly Reading[]): Draft[][] {
  let told = nothingTold;
  return readings.map((reading, at) => {
    const next = planReport({ told, reading, nowMs: at * 30_000, intervals });
    told = next.told;
    return next.drafts;
  });
}
const withDevices = (...devices: DeviceReading[]): Reading => ({ ...quiet, devices });

describe('planReport', () => {
  test('tells everything at the start, as a change of state', () => {
    expect(plan([quiet])).toEqual([[{ kind: 'full', urgency: 'state', ...quiet, unchanged: [] }]]);
  });

  test('counts readings that are the same until the heartbeat', () => {
    const [, first, second] = plan([quiet, quiet, quiet]);
    expect(first).toEqual([]);
    const unchanged = [
      { key: 'cups:counter1', readings: 2, observedAt: printer.observedAt },
      { key: 'sane:test:0', readings: 2, observedAt: scanner.observedAt },
      { key: 'pc', readings: 2, observedAt: pc.observedAt },
    ];
    expect(second).toEqual([{ kind: 'delta', urgency: 'telemetry', devices: [], pc: null, probes: [], unchanged }]);
  });

  test('does not count a device that was not asked again, whose last reading stands', () => {
    const { told } = planReport({ told: nothingTold, reading: quiet, nowMs: 0, intervals });
    const later = { told, reading: quiet, nowMs: intervals.heartbeatSeconds * 1_000, intervals };
    const { drafts } = planReport({ ...later, kept: [printer.key] });
    expect(drafts).toMatchObject([
      {
        unchanged: [
          { key: scanner.key, readings: 1 },
          { key: 'pc', readings: 1 },
        ],
      },
    ]);
  });

  test('tells at once what changed, and before it what was counted of it until then', () => {
    const [, , drafts] = plan([quiet, quiet, withDevices(empty, scanner)]);
    expect(drafts).toMatchObject([
      { urgency: 'telemetry', devices: [], unchanged: [{ key: 'cups:counter1', readings: 1 }] },
      {
        urgency: 'state',
        kind: 'delta',
        devices: [{ health: 'down' }],
        pc: null,
        unchanged: [
          { key: 'sane:test:0', readings: 2 },
          { key: 'pc', readings: 2 },
        ],
      },
    ]);
  });

  test('tells the three readings after a recovery at once, so that its ticket closes soon', () => {
    const sent = plan([withDevices(empty), ...Array.from({ length: 5 }, () => withDevices(printer))]);
    expect(sent.map((drafts) => drafts.length)).toEqual([1, 1, 1, 1, 1, 0]);
    expect(sent[2]).toMatchObject([{ unchanged: [{ key: 'cups:counter1', readings: 1 }, { key: 'pc' }] }]);
  });

  test.each([
    { from: 80, to: 76, told: false, why: 'moved less than a bucket' },
    { from: 80, to: 75, told: true, why: 'moved a bucket' },
    { from: 4, to: 0, told: true, why: 'ran empty' },
    { from: 0, to: 2, told: true, why: 'is not empty any more' },
    { from: 50, to: null, told: true, why: 'is not known any more' },
  ])('a level that $why ($from to $to) is told: $told', ({ from, to, told }) => {
    const [, drafts] = plan([withDevices(level(from)), withDevices(level(to))]);
    expect(drafts?.map(({ urgency }) => urgency)).toEqual(told ? ['telemetry'] : []);
  });

  test('tells a level that drifts slowly once the drift is a bucket', () => {
    const sent = plan([80, 79, 78, 77, 76, 75, 74].map((percent) => withDevices(level(percent))));
    const told = sent.flat().flatMap(({ devices }) => devices.map(({ supplies }) => supplies[0]?.percent));
    expect(told).toEqual([80, 75]);
  });

  test.each([
    { change: { loadRatio: 0.25 }, told: false },
    { change: { loadRatio: 0.35 }, told: true },
    { change: { memoryUsedRatio: 0.61 }, told: true },
    { change: { clockSkewMs: 6000 }, told: true },
    { change: { rebootPending: true }, told: true },
    { change: { uptimeSeconds: 5 }, told: false },
    { change: { observedAt: '2026-07-01T00:00:00.000Z' }, told: false },
    { change: { health: 'down' as const, reasons: ['disk-full'] }, told: true },
  ])('a PC with $change is told: $told', ({ change, told }) => {
    const [, drafts] = plan([quiet, { ...quiet, pc: { ...pc, ...change } }]);
    expect(drafts?.some((draft) => draft.pc !== null)).toBe(told);
  });

  test('tells a probe that fails, even when no device is the worse for it', () => {
    const failed = { probe: 'cups', ok: false, ms: 3, reason: 'spooler-down', detail: null };
    const [, drafts] = plan([withDevices(), { ...withDevices(), probes: [failed] }]);
    expect(drafts).toMatchObject([
      { kind: 'delta', urgency: 'state', devices: [], probes: [{ reason: 'spooler-down' }] },
    ]);
  });

  test('tells everything again after a day, and when a device is forgotten', () => {
    const day = planReport({ told: plan1(quiet, 0), reading: quiet, nowMs: 86_400_000, intervals });
    expect(day.drafts.at(-1)?.kind).toBe('full');
    const [, drafts] = plan([quiet, withDevices(printer)]);
    expect(drafts).toMatchObject([{ kind: 'full', devices: [{ key: 'cups:counter1' }] }]);
  });

  const plan1 = (reading: Reading, nowMs: number): Told =>
    planReport({ told: nothingTold, reading, nowMs, intervals }).told;

  test('makes a hub that counts as it is told count every reading once, under the health it had', () => {
    const step = fc.record({
      printer: fc.constantFrom(...healths),
      scanner: fc.option(fc.constantFrom(...healths), { nil: null }),
      seconds: fc.integer({ min: 1, max: 90 }),
    });
    const property = fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      const read = new Tally();
      const heard = new Tally();
      let told = nothingTold;
      let nowMs = 0;
      for (const { printer: first, scanner: second, seconds } of steps) {
        nowMs += seconds * 1000;
        const devices = [{ ...printer, health: first }, ...(second === null ? [] : [{ ...scanner, health: second }])];
        for (const { key, health } of devices) read.add(key, health, 1);
        const next = planReport({ told, reading: { devices, pc: null, probes: [] }, nowMs, intervals });
        told = next.told;
        hear(heard, next.drafts);
      }
      hear(heard, planLast(told));
      expect(heard.counts).toEqual(read.counts);
    });
    fc.assert(property, { numRuns: 500 });
  });
});

/** Readings by device and health. */
class Tally {
  readonly counts: Record<string, number> = {};
  readonly health = new Map<string, Health>();
  add(key: string, health: Health, readings: number): void {
    this.counts[`${key} ${health}`] = (this.counts[`${key} ${health}`] ?? 0) + readings;
  }
}

/** As the hub does: full readings first, then what is unchanged under the health last heard. */
function hear(tally: Tally, drafts: readonly Draft[]): void {
  for (const { devices, unchanged } of drafts) {
    for (const { key, health } of devices) {
      tally.health.set(key, health);
      tally.add(key, health, 1);
    }
    for (const { key, readings } of unchanged) tally.add(key, tally.health.get(key) ?? 'unknown', readings);
  }
}
