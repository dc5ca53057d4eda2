import { describe, expect, test } from 'vitest';
import { planNotices, type RecipientSituation } from '../../src/notify/plan-notices.ts';

const minute = 60_000;
/** 08:00 in Hà Nội. */
const morning = Date.parse('2026-03-02T01:00:00Z');
/** 23:00 there. */
const night = Date.parse('2026-03-02T16:00:00Z');
const opened = (ticket: number, priority = 'P3') => ({ ticket, priority, isOpen: true });
const person = (more: Partial<RecipientSituation> = {}): RecipientSituation => ({
  ...{ recipient: 1, to: 'person', quiet: null, lastAt: null, pending: 0, untold: [opened(1)] },
  ...more,
});
const plan = (now: number, ...recipients: RecipientSituation[]) => planNotices({ now, gapMs: minute, recipients });

describe('a person', () => {
  test('is told at once of the first thing', () => {
    expect(plan(morning, person())).toEqual({ steps: [{ recipient: 1, untold: [opened(1)] }], nextAt: null });
  });

  test('is told of what came within a minute together, when it is over', () => {
    const waiting = person({ lastAt: morning - 20_000, untold: [opened(2), opened(3)] });
    expect(plan(morning, waiting)).toEqual({ steps: [], nextAt: morning + 40_000 });
    expect(plan(morning + 40_000, waiting).steps).toEqual([{ recipient: 1, untold: [opened(2), opened(3)] }]);
  });

  test('is told nothing while a message is under way', () => {
    expect(plan(morning, person({ pending: 1 }))).toEqual({ steps: [], nextAt: null });
  });

  test('is told of a P1 only in quiet hours, and of the rest when they end', () => {
    const quiet = { from: 22 * 60, to: 6 * 60 + 30 };
    const both = person({ quiet, untold: [opened(1, 'P1'), opened(2)] });
    expect(plan(night, both).steps).toEqual([{ recipient: 1, untold: [opened(1, 'P1')] }]);
    const held = person({ quiet, untold: [opened(2), opened(3)] });
    expect(plan(night, held)).toEqual({ steps: [], nextAt: night + 7.5 * 60 * minute });
    expect(plan(night + 7.5 * 60 * minute, held).steps).toEqual([{ recipient: 1, untold: [opened(2), opened(3)] }]);
  });

  test('does not wait for a clock that was set back', () => {
    expect(plan(morning, person({ lastAt: morning + 3_600_000 })).steps).toHaveLength(1);
  });

  test('is told of a flood in parts', () => {
    const flood = Array.from({ length: 627 }, (_, at) => opened(at));
    expect(plan(morning, person({ untold: flood })).steps.map(({ untold }) => untold.length)).toEqual([100]);
  });
});

test('a program is told of each ticket by itself, twenty under way at most', () => {
  const untold = Array.from({ length: 30 }, (_, at) => opened(at));
  const { steps } = plan(morning, person({ to: 'system', untold, pending: 15, lastAt: morning }));
  expect(steps).toEqual([0, 1, 2, 3, 4].map((at) => ({ recipient: 1, untold: [opened(at)] })));
});
