import { describe, expect, test } from 'vitest';
import { dueAt } from '../../src/faults/due-at.ts';
import type { Fault, FaultReading } from '../../src/faults/fault.ts';
import { foldReading, isOver } from '../../src/faults/fold-reading.ts';
import { parseReasonHolds } from '../../src/faults/reason-holds.ts';
import { defaultFaultSettings } from '../../src/faults/settings.ts';

const start = Date.UTC(2026, 2, 2, 1); // 08:00 in Hanoi
const at = (seconds: number) => start + seconds * 1000;
const settings = { ...defaultFaultSettings, flapTurns: 3, flapSeconds: 600, flapQuietSeconds: 900 };

const down = (seconds: number, reason = 'media-empty'): FaultReading => ({
  ...{ health: 'down', reasons: [reason], healthyCount: 0, at: at(seconds) },
});
const ok = (seconds: number, healthyCount = 1): FaultReading => ({
  ...{ health: 'ok', reasons: [], healthyCount, at: at(seconds) },
});
const fold = (readings: readonly FaultReading[], rules = settings): Fault => {
  const fault = readings.reduce<Fault | null>((one, reading) => foldReading(one, reading, { rules }), null);
  if (fault === null) throw new Error('no fault');
  return fault;
};
/** Down for a moment every `every` seconds. */
const blips = (count: number, every: number) =>
  Array.from({ length: count }, (_, index) => [down(index * every), ok(index * every + 10)]).flat();

describe('a device that breaks down again and again', () => {
  test.each([
    { count: 3, every: 60, flaps: null },
    { count: 4, every: 60, flaps: 4 },
    { count: 7, every: 60, flaps: 7 },
    { count: 9, every: 300, flaps: null },
  ])('$count times every $every s has flapped $flaps times', ({ count, every, flaps }) => {
    expect(fold(blips(count, every)).flapping?.count ?? null).toBe(flaps);
  });

  test('flaps since the first of those breakdowns, and is due at once though it is well just now', () => {
    const fault = fold(blips(4, 60));
    expect(fault.flapping).toEqual({ since: at(0), count: 4 });
    expect(dueAt(fault, { settings })).toBe(at(190));
  });

  test('is remembered from one fault to the next', () => {
    const fault = foldReading(null, down(500), { rules: settings, turns: [at(0), at(100), at(200)] });
    expect(fault?.flapping).toEqual({ since: at(0), count: 4 });
    const later = foldReading(null, down(650), { rules: settings, turns: [at(0), at(100), at(200)] });
    expect(later?.flapping).toBeUndefined();
  });

  test('is over only when it has been quiet for long enough', () => {
    const flapping = fold([...blips(4, 60), ok(200, 100)]);
    expect(isOver(flapping, settings)).toBe(false);
    expect(isOver(fold([...blips(4, 60), ok(1089, 3)]), settings)).toBe(false);
    expect(isOver(fold([...blips(4, 60), ok(1090, 3)]), settings)).toBe(true);
    expect(isOver(fold([...blips(4, 60), ok(1000), down(1010), ok(1020), ok(1100, 3)]), settings)).toBe(false);
  });

  test('may do so as often as it likes where the setting or its reason says so', () => {
    expect(fold(blips(9, 60), { ...settings, flapTurns: 0 }).flapping).toBeUndefined();
    const reasonHolds = { 'media-empty': { turns: 0 } };
    expect(fold(blips(9, 60), { ...settings, reasonHolds }).flapping).toBeUndefined();
    expect(fold(blips(3, 60), { ...settings, reasonHolds: { 'media-empty': { turns: 2 } } }).flapping?.count).toBe(3);
  });
});

describe('hold times of a reason', () => {
  const reasonHolds = { 'toner-low': { up: 60, down: 120 }, 'media-empty': { up: 3600 } };
  const rules = { settings: { ...settings, reasonHolds } };

  test('stand in place of those of its level', () => {
    expect(dueAt(fold([down(0)]), rules)).toBe(at(3600));
    expect(dueAt(fold([{ ...down(0, 'toner-low'), health: 'degraded' }]), rules)).toBe(at(60));
  });

  test('the shortest of several holds', () => {
    expect(dueAt(fold([{ ...down(0), reasons: ['media-empty', 'cover-open'] }]), rules)).toBe(at(300));
  });

  test('may ask for a device to be well for a time before it is over', () => {
    const fault = fold([down(0, 'toner-low'), ok(100, 3)]);
    expect(isOver(fault, rules.settings)).toBe(false);
    expect(isOver(fold([down(0, 'toner-low'), ok(100, 3), ok(220)]), rules.settings)).toBe(true);
  });

  test.each([
    { text: 'media-empty=600', holds: { 'media-empty': { up: 600 } } },
    {
      text: 'media-empty=600/120/3, cover-open=/60',
      holds: { 'media-empty': { up: 600, down: 120, turns: 3 }, 'cover-open': { down: 60 } },
    },
    { text: 'media-empty', holds: null },
    { text: 'media-empty=ten', holds: null },
    { text: 'media-empty=600;cover-open=5', holds: null },
  ])('$text is read', ({ text, holds }) => {
    expect(parseReasonHolds(text)).toEqual(holds);
  });
});
