import { describe, expect, test } from 'vitest';
import { type Books, compareBooks, reportName } from './chaos/compare-books.ts';
import { killsOf, planChaos } from './chaos/plan-chaos.ts';

const boot = 'b';
const report = (seq: number) => ({ boot, seq });
const reading = (commit: number, health: string, count = 1) => ({
  ...{ device: 'd', written: `commit ${commit}`, health, count },
});
const closed = (commit: number, readings: number) => ({
  ...{ written: `commit ${commit}`, type: 'closed', data: { proof: { readings } } },
});
const opened = (commit: number, type = 'opened') => ({ written: `commit ${commit}`, type, data: {} });

/** Three reports, one fault, one ticket closed by three healthy readings; nothing wrong. */
const sound: Books = {
  stored: [report(1), report(2), report(3)],
  storedBefore: [reportName(boot, 1)],
  unheard: [],
  made: [report(1), report(2), report(3), report(4)],
  left: [reportName(boot, 1), reportName(boot, 2), reportName(boot, 3)],
  waiting: [reportName(boot, 4)],
  losses: 0,
  device: 'd',
  episodes: 1,
  healthyReadings: 3,
  readings: [reading(1, 'down'), reading(5, 'ok'), reading(6, 'ok', 2)],
  tickets: [{ number: 1, device: 'd', state: 'closed', events: [opened(4), closed(6, 3)] }],
};

describe('the comparison of the books', () => {
  test('finds nothing in sound books', () => {
    expect(compareBooks(sound)).toEqual([]);
  });

  test.each<[string, Partial<Books>, string]>([
    [
      'a report stored twice, as by a hub that looks for no duplicates',
      { stored: [...sound.stored, report(3)] },
      'report b/3 is in the store twice',
    ],
    [
      'an acknowledged report that is nowhere, as after a hub that answers before the commit, or an agent that deletes at PUBACK',
      { stored: [report(1), report(3)], waiting: [reportName(boot, 2), reportName(boot, 4)] },
      'report b/2 was acknowledged and is not in the store',
    ],
    [
      'a committed report that is gone',
      { storedBefore: [reportName('a', 1)] },
      'report a/1 was committed and is not there any more',
    ],
    ['a gap in a sequence', { waiting: [] }, 'report b/4 is missing and not counted as lost'],
    ['no ticket at all', { tickets: [] }, '0 tickets for d where one was due'],
    [
      'two open tickets',
      {
        tickets: [
          { number: 1, device: 'd', state: 'new', events: [opened(4)] },
          { number: 2, device: 'd', state: 'new', events: [opened(5)] },
        ],
      },
      '2 tickets are open for d',
    ],
    ['more openings than faults', { episodes: 0 }, '1 openings for 0 faults'],
    [
      'a ticket reopened while open',
      { episodes: 2, tickets: [{ number: 1, device: 'd', state: 'new', events: [opened(4), opened(5, 'reopened')] }] },
      'ticket 1: reopened where closed was due',
    ],
    [
      'a reading counted twice, as by a hub that judges duplicates',
      { tickets: [{ number: 1, device: 'd', state: 'closed', events: [opened(4), closed(6, 4)] }] },
      'ticket 1: closed with 4 readings, not 3',
    ],
    [
      'a ticket closed before the reports say so',
      { tickets: [{ number: 1, device: 'd', state: 'closed', events: [opened(4), closed(5, 3)] }] },
      'ticket 1: closed with 3 readings, not yet due',
    ],
  ])('finds %s', (_, wrong, sentence) => {
    expect(compareBooks({ ...sound, ...wrong })).toContain(sentence);
  });

  test('lets a counted loss explain a gap', () => {
    expect(compareBooks({ ...sound, waiting: [], losses: 1 })).toEqual([]);
  });
});

describe('the plan of blows', () => {
  test('is the same for the same seed and ends as many processes as asked', () => {
    const plan = planChaos({ seed: 7, kills: 50 });
    expect(planChaos({ seed: 7, kills: 50 })).toEqual(plan);
    expect(plan.reduce((sum, blow) => sum + killsOf(blow), 0)).toBe(50);
    expect(planChaos({ seed: 8, kills: 50 })).not.toEqual(plan);
  });
});
