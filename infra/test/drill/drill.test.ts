import { describe, expect, test } from 'vitest';
import { judgeBooks, parseTries } from '../../src/drill/judge-books.ts';
import { type Fault, faults, planDrill, stayFaults, struckHosts } from '../../src/drill/plan-drill.ts';
import { planTimes } from '../../src/drill/plan-times.ts';

const situation = { primary: 'dc1', standby: 'dc2', witness: 'dc3', agents: 50, wait: 12, hold: 45 };

describe('the plan of a drill', () => {
  test.each(faults.filter((fault) => !stayFaults.has(fault)))(
    'takes %s away again before it hands over back and counts',
    (fault) => {
      const kinds = planDrill({ ...situation, fault }).map(({ kind }) => kind);
      expect(kinds[0]).toBe('announce');
      expect(kinds.at(-1)).toBe('compare');
      const order = ['watch', 'load', 'strike', 'awaitPrimary', 'heal', 'awaitInStep', 'failBack', 'compare'] as const;
      const places = order.map((kind) => kinds.indexOf(kind));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
    },
  );

  test.each(['witness', 'votes'] as const)(
    'waits with %s for nobody to take over, and asks for the status meanwhile',
    (fault) => {
      const kinds = planDrill({ ...situation, fault }).map(({ kind }) => kind);
      expect(kinds).not.toContain('failBack');
      expect(kinds.indexOf('ask')).toBeGreaterThan(kinds.indexOf('strike'));
      expect(kinds.indexOf('ask')).toBeLessThan(kinds.indexOf('heal'));
    },
  );

  test('strikes the primary, the witness, or the standby with the witness', () => {
    expect(faults.map((fault) => struckHosts({ ...situation, fault }).join('+'))).toEqual([
      'dc1',
      'dc1',
      'dc1',
      'dc1',
      'dc1',
      'dc1',
      'dc3',
      'dc2+dc3',
      'dc1+dc2',
      'dc1+dc2',
    ]);
  });

  test('begins the hubs anew one after the other, and makes no fault', () => {
    const plan = planDrill({ ...situation, fault: 'upgrade' });
    expect(plan.map(({ kind }) => kind)).toEqual([
      ...['announce', 'watch', 'load', 'wait', 'roll', 'awaitAgents', 'rest', 'compare'],
    ]);
    expect(plan.find(({ kind }) => kind === 'roll')).toEqual({ kind: 'roll', hosts: ['dc1', 'dc2'] });
  });

  test('takes its times from the seed', () => {
    expect(planTimes({ seed: 1, fault: 'kill', seconds: 30 })).toEqual(
      planTimes({ seed: 1, fault: 'kill', seconds: 30 }),
    );
    for (let seed = 0; seed < 100; seed += 1) {
      const { wait, hold } = planTimes({ seed, fault: 'link', seconds: 30 });
      expect(wait >= 10 && wait <= 20 && hold >= 30 && hold <= 45).toBe(true);
    }
  });
});

const books = {
  fault: 'kill' as Fault,
  struckAt: 10_000,
  healedAt: 50_000,
  moment: null,
  primary: 'dc1',
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
      ...{ rtoSeconds: 21, agentsRtoSeconds: 32, gapSeconds: 29, acknowledgedReports: 3, acknowledgedPerSecond: 0.1 },
      ...{ lostReports: 0, duplicatedEffects: 0, laterReports: 0, splitWrites: 0, unguardedWrites: 0, passed: true },
    });
  });

  test('name a report that was acknowledged and is not there, and one that is there twice', () => {
    expect(judgeBooks({ ...books, stored: ['x/1', 'x/1', 'y/1'] })).toMatchObject({
      lostReports: 1,
      duplicatedEffects: 1,
      passed: false,
    });
  });

  test('tell when both sites took writes', () => {
    const tries = [...books.tries, { host: 'dc1', at: 40_000, written: true }];
    expect(judgeBooks({ ...books, tries })).toMatchObject({ splitWrites: 1, passed: false });
  });

  test('ask of a lost witness that nobody notices', () => {
    const tries = Array.from({ length: 20 }, (_, n) => ({ host: 'dc1', at: 10_000 + n * 3000, written: true }));
    const lost = { ...books, fault: 'witness' as Fault, tries };
    expect(judgeBooks(lost)).toMatchObject({ rtoSeconds: null, gapSeconds: 3, passed: true });
    expect(judgeBooks({ ...lost, tries: tries.filter(({ at }) => at < 20_000 || at > 30_000) }).passed).toBe(false);
    expect(judgeBooks({ ...lost, tries: [...tries, { host: 'dc2', at: 30_000, written: true }] }).splitWrites).toBe(1);
  });

  test('ask of an upgrade that the database notices nothing, and tell the longest that one agent waited', () => {
    const tries = Array.from({ length: 20 }, (_, n) => ({ host: 'dc1', at: 10_000 + n * 3000, written: true }));
    const acknowledged = [
      { agent: 'a', report: 'x/1', at: 9_500 },
      { agent: 'a', report: 'x/2', at: 21_000 },
      { agent: 'a', report: 'x/3', at: 51_000 },
      { agent: 'b', report: 'y/1', at: 49_000 },
      { agent: 'b', report: 'y/2', at: 52_000 },
    ];
    const rolled = {
      ...books,
      fault: 'upgrade' as Fault,
      tries,
      acknowledged,
      stored: ['x/1', 'x/2', 'x/3', 'y/1', 'y/2'],
    };
    expect(judgeBooks(rolled)).toMatchObject({ rtoSeconds: null, gapSeconds: 3, agentsRtoSeconds: 39, passed: true });
    expect(judgeBooks({ ...rolled, stored: ['x/1'] })).toMatchObject({ lostReports: 4, passed: false });
    expect(judgeBooks({ ...rolled, agents: ['a', 'b', 'c'] }).agentsRtoSeconds).toBe(null);
  });

  test('ask of a restore that all up to its moment is there, and nothing of after it', () => {
    const acknowledged = [
      { agent: 'a', report: 'x/1', at: 9_000 },
      { agent: 'a', report: 'x/2', at: 25_000 },
      { agent: 'a', report: 'x/3', at: 70_000 },
    ];
    const lost = { ...books, fault: 'destroy' as Fault, struckAt: 40_000, moment: 10_000, acknowledged, agents: ['a'] };
    expect(judgeBooks({ ...lost, stored: ['x/1', 'x/3'] })).toMatchObject({
      ...{ acknowledgedReports: 2, lostReports: 0, laterReports: 0, passed: true },
    });
    expect(judgeBooks({ ...lost, stored: ['x/1', 'x/2', 'x/3'] })).toMatchObject({ laterReports: 1, passed: false });
    expect(judgeBooks({ ...lost, stored: ['x/2'] })).toMatchObject({ lostReports: 2, passed: false });
  });

  test('ask of two lost votes that nothing is written without them, and that writing goes on with them', () => {
    const write = (at: number) => ({ host: 'dc1', at, written: true });
    const lost = { ...books, fault: 'votes' as Fault, tries: [write(9_000), write(12_000), write(58_000)] };
    expect(judgeBooks(lost)).toMatchObject({ rtoSeconds: 8, unguardedWrites: 0, passed: true });
    expect(judgeBooks({ ...lost, tries: [...lost.tries, write(40_000)] })).toMatchObject({
      unguardedWrites: 1,
      passed: false,
    });
    expect(judgeBooks({ ...lost, tries: [write(9_000)] })).toMatchObject({ rtoSeconds: null, passed: false });
  });

  test('know nothing of a site that never took over, and of an agent that never came back', () => {
    expect(judgeBooks({ ...books, tries: [] })).toMatchObject({
      ...{ rtoSeconds: null, agentsRtoSeconds: null, gapSeconds: null, passed: false },
    });
    expect(judgeBooks({ ...books, agents: ['a', 'c'] }).agentsRtoSeconds).toBe(null);
  });

  test('are read line by line, and what is cut off is left out', () => {
    expect(parseTries('dc1', '1795977600000 yes\n1795977600200 no\n17959')).toEqual([
      { host: 'dc1', at: 1795977600000, written: true },
      { host: 'dc1', at: 1795977600200, written: false },
    ]);
  });
});
