import { describe, expect, test } from 'vitest';
import { causesOf } from '../../src/faults/causes-of.ts';
import { dueAt } from '../../src/faults/due-at.ts';
import type { Fault, FaultReading } from '../../src/faults/fault.ts';
import { foldReading, isOver } from '../../src/faults/fold-reading.ts';
import { defaultFaultSettings as settings } from '../../src/faults/settings.ts';
import { shiftFault } from '../../src/faults/shift-fault.ts';

const second = 1000;
const start = Date.UTC(2026, 2, 2, 1); // 08:00 in Hanoi
const at = (seconds: number) => start + seconds * second;

const down = (seconds: number, ...reasons: string[]): FaultReading => {
  const why = reasons.length > 0 ? reasons : ['media-empty'];
  return { health: 'down', reasons: why, healthyCount: 0, at: at(seconds) };
};
const degraded = (seconds: number): FaultReading => ({
  health: 'degraded',
  reasons: ['toner-low'],
  healthyCount: 0,
  at: at(seconds),
});
const ok = (seconds: number, healthyCount = 1): FaultReading => ({
  health: 'ok',
  reasons: [],
  healthyCount,
  at: at(seconds),
});
const unknown = (seconds: number): FaultReading => ({
  health: 'unknown',
  reasons: ['not-read'],
  healthyCount: 0,
  at: at(seconds),
});
const fold = (...readings: FaultReading[]): Fault | null =>
  readings.reduce<Fault | null>((fault, reading) => foldReading(fault, reading), null);
const held = (...readings: FaultReading[]): Fault => {
  const fault = fold(...readings);
  if (fault === null) throw new Error('no fault');
  return fault;
};
const dueSecond = (fault: Fault): number | null => {
  const due = dueAt(fault, { settings });
  return due === null ? null : (due - start) / second;
};

describe('foldReading', () => {
  test('a healthy device has no fault', () => {
    expect(fold(ok(0), ok(60))).toBeNull();
  });

  test('a reading of unknown health starts no fault', () => {
    expect(fold(unknown(0))).toBeNull();
  });

  test('a faulty reading starts a fault with its reasons and the time of the hub', () => {
    expect(fold(down(0, 'media-empty', 'cover-open'))).toMatchObject({
      level: 'down',
      since: at(0),
      reasons: [
        { reason: 'media-empty', since: at(0) },
        { reason: 'cover-open', since: at(0) },
      ],
      recovery: null,
    });
  });

  test('the same faulty reading again changes nothing, so that nothing is written', () => {
    const fault = held(down(0));
    expect(foldReading(fault, down(60))).toBe(fault);
  });

  test('reasons come and go inside one fault and keep their own since', () => {
    const fault = held(down(0, 'media-empty'), down(60, 'media-empty', 'cover-open'), down(90, 'cover-open'));
    expect(fault).toMatchObject({
      since: at(0),
      changedAt: at(90),
      reasons: [{ reason: 'cover-open', since: at(60) }],
    });
  });

  test('going from degraded to down and back keeps the fault', () => {
    expect(held(degraded(0), down(60), degraded(100))).toMatchObject({
      since: at(0),
      faultyMs: 100_000,
      downMs: 40_000,
    });
  });

  test('an unknown reading neither heals nor breaks', () => {
    const fault = held(down(0), ok(60));
    expect(foldReading(fault, unknown(120))).toBe(fault);
  });

  test.each([
    { n: 2, over: false },
    { n: 3, over: true },
  ])('$n healthy readings in a row: over is $over', ({ n, over }) => {
    const healthy = Array.from({ length: n }, (_, index) => ok(60 + index));
    expect(isOver(held(down(0), ...healthy), settings)).toBe(over);
  });

  test('one report that stands for three healthy readings ends a fault', () => {
    const fault = held(down(0), ok(60, 3));
    expect(isOver(fault, settings)).toBe(true);
    expect(fault.recovery).toEqual({ readings: 3, from: at(60), to: at(60) });
  });

  test('a faulty reading breaks the streak', () => {
    expect(held(down(0), ok(10), ok(20), down(30)).recovery).toBeNull();
  });

  test('a hub clock that was set back never makes time negative', () => {
    expect(held(down(100), degraded(40))).toMatchObject({ levelSince: at(100), faultyMs: 0, downMs: 0 });
  });
});

describe('dueAt', () => {
  test('a device that is down and silent is due after its hold time', () => {
    expect(dueSecond(held(down(0)))).toBe(300);
  });

  test('a degraded device is due after a day', () => {
    expect(dueSecond(held(degraded(0)))).toBe(86_400);
  });

  test('going down counts from then', () => {
    expect(dueSecond(held(degraded(0), down(1000)))).toBe(1300);
  });

  test('going down late in a degraded day is due at the end of that day', () => {
    expect(dueSecond(held(degraded(0), down(86_300)))).toBe(86_400);
  });

  test('a device on its way back is not due', () => {
    expect(dueSecond(held(down(0), ok(200)))).toBeNull();
  });

  test('a device that flaps collects faulty time, so that it cannot hide behind single healthy readings', () => {
    expect(dueSecond(held(down(0), ok(200), down(260)))).toBe(360);
  });

  test('a fault that had held before it was looked at is due at once', () => {
    expect(dueSecond(held(down(0), ok(400)))).toBe(400);
  });
});

describe('shiftFault', () => {
  test('keeps every duration when the clock is set', () => {
    const fault = held(degraded(0), down(50), ok(90));
    const back = shiftFault(shiftFault(fault, 3_600_000), -3_600_000);
    expect(back).toEqual(fault);
    expect(shiftFault(fault, second)).toMatchObject({ since: at(1), levelSince: at(91), faultyMs: fault.faultyMs });
  });
});

describe('causesOf', () => {
  test.each([
    { reasons: ['media-empty', 'media-empty'], causes: ['media-empty'] },
    { reasons: ['not-read', 'media-empty'], causes: ['media-empty'] },
    { reasons: ['reason-of-a-newer-agent'], causes: ['reason-of-a-newer-agent'] },
    { reasons: ['not-read'], causes: ['not-read'] },
    { reasons: [], causes: ['unexplained'] },
  ])('$reasons is caused by $causes', ({ reasons, causes }) => {
    expect(causesOf(reasons)).toEqual(causes);
  });
});
