import { describe, expect, test } from 'vitest';
import { judgeBooks, parseTries } from '../../src/drill/judge-books.ts';
import { faults, planDrill } from '../../src/drill/plan-drill.ts';

const situation = { primary: 'dc1', standby: 'dc2', agents: 50, seconds: 45 };

describe('the plan of a drill', () => {
  test.each(faults)('takes %s away again before it hands over back and counts', (fault) => {
    const kinds = planDrill({ ...situation, fault }).map(({ kind }) => kind);
    expect(kinds[0]).toBe('announce');
    expect(kinds.at(-1)).toBe('compare');
    const order = ['watch', 'load', 'strike', 'awaitPrimary', 'heal', 'awaitInStep', 'failBack', 'compare'] as const;
    const places = order.map((kind) => kinds.indexOf(kind));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

const books = {
  struckAt: 10_000,
  struck: 'dc1',
  tries: [
    { host: 'dc1', at: 9_900, written: true },
    { host: 'dc2', at: 20_000, written: false },
    { host: 'dc2', at: 31_000, written: true },
    { host: 'dc2', at: 60_000, written: true },
    { host: 'dc1', at: 61_000, written: true },
  ],
  acknowledged: [
    { agent: 'a', report: 'x/1', at: 9_000 },
    { agent: 'a', report: 'x/2', at: 33_000 },
    { agent: 'b', report: 'y/1', at: 42_000 },
  ],
  agents: ['a', 'b'],
  stored: ['x/1', 'x/2', 'y/1'],
  doubled: [],
};

describe('the books of a drill', () => {
  test('give the times from the fault on, and nothing lost', () => {
    expect(judgeBooks(books)).toEqual({
      ...{ rtoSeconds: 21, agentsRtoSeconds: 32, acknowledgedReports: 3 },
      ...{ lostReports: 0, duplicatedEffects: 0, splitWrites: 0 },
    });
  });

  test('name a report that was acknowledged and is not there, and one that is there twice', () => {
    expect(judgeBooks({ ...books, stored: ['x/1', 'x/1', 'y/1'] })).toMatchObject({
      lostReports: 1,
      duplicatedEffects: 1,
    });
  });

  test('tell when both sites took writes', () => {
    const tries = [...books.tries, { host: 'dc1', at: 40_000, written: true }];
    expect(judgeBooks({ ...books, tries }).splitWrites).toBe(1);
  });

  test('know nothing of a site that never took over, and of an agent that never came back', () => {
    expect(judgeBooks({ ...books, tries: [] })).toMatchObject({ rtoSeconds: null, agentsRtoSeconds: null });
    expect(judgeBooks({ ...books, agents: ['a', 'c'] }).agentsRtoSeconds).toBe(null);
  });

  test('are read line by line, and what is cut off is left out', () => {
    expect(parseTries('dc1', '1795977600000 yes\n1795977600200 no\n17959')).toEqual([
      { host: 'dc1', at: 1795977600000, written: true },
      { host: 'dc1', at: 1795977600200, written: false },
    ]);
  });
});
