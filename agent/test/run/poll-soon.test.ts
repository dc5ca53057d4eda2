import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PollSoon, pollDelay } from '../../src/run/poll-soon.ts';

const pace = { settleMs: 300, everyMs: 5_000 };

describe('a hint that a device has something to say', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const start = () => {
    const polls: number[] = [];
    const soon = new PollSoon({ trigger: () => polls.push(Date.now()), monotonicMs: () => Date.now(), pace });
    vi.setSystemTime(0);
    return { polls, soon };
  };

  test('is followed soon, once for all that come in between', () => {
    const { polls, soon } = start();
    for (let times = 1_000; times > 0; times -= 1) soon.hint();
    vi.advanceTimersByTime(20_000);
    expect(polls).toEqual([300]);
  });

  test('that comes after a reading waits its turn', () => {
    const { polls, soon } = start();
    soon.hint();
    vi.advanceTimersByTime(1_000);
    soon.hint();
    vi.advanceTimersByTime(20_000);
    expect(polls).toEqual([300, 5_300]);
  });

  test('is forgotten at a stop', () => {
    const { polls, soon } = start();
    soon.hint();
    soon.stop();
    vi.advanceTimersByTime(20_000);
    expect(polls).toEqual([]);
  });

  test('never makes more readings than one in five seconds, and never waits longer than that', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 8_000 }), { maxLength: 40 }), (gaps) => {
        const { polls, soon } = start();
        for (const gap of gaps) {
          vi.advanceTimersByTime(gap);
          soon.hint();
        }
        vi.advanceTimersByTime(6_000);
        for (const [at, poll] of polls.entries())
          expect(poll - (polls[at - 1] ?? -5_000)).toBeGreaterThanOrEqual(5_000);
        expect(polls.length).toBeGreaterThanOrEqual(Math.min(1, gaps.length));
      }),
    );
  });

  test('is followed at once, but for the settling, when the last reading is long ago', () => {
    expect(pollDelay({ nowMs: 10_000, lastMs: Number.NEGATIVE_INFINITY }, pace)).toBe(300);
    expect(pollDelay({ nowMs: 10_000, lastMs: 9_000 }, pace)).toBe(4_000);
  });
});
