import { counterNeedWords, readinessReasonWords, readinessWords } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CounterThing, ReadinessFacts } from '../../src/readiness/facts.ts';
import { counterNeeds, defaultReadiness, needsOf } from '../../src/readiness/needs.ts';
import { readinessAnswers, readinessCodes, readinessOf } from '../../src/readiness/readiness-of.ts';

const at = '2026-03-02T01:00:00.000Z';
const earlier = '2026-03-01T01:00:00.000Z';
let made = 0;
const thing = (kind: string, health: CounterThing['health'], ...reasons: string[]): CounterThing => ({
  ...{ id: `d-${++made}`, name: `${kind} ${made}`, kind, health, seen: true, reasons },
});
const well = () => [thing('pc', 'ok'), thing('printer', 'ok'), thing('scanner', 'ok')];
const factsOf = (things: CounterThing[], more: Partial<ReadinessFacts> = {}): ReadinessFacts => ({
  ...{ unit: '00364', things, portals: [], siteCase: null, plannedWork: null },
  ...more,
});
const asked = { settings: defaultReadiness, before: null, at };
const judge = (facts: ReadinessFacts, more: Partial<typeof asked> = {}) => {
  const { answer, because } = readinessOf(facts, { ...asked, ...more });
  return [answer, ...because.map(({ code }) => code)];
};

describe('readinessOf', () => {
  test('says ready where a PC, a printer and a scanner work, and needs no reason', () => {
    expect(judge(factsOf(well()))).toEqual(['ready']);
  });

  test('says not ready where the last printer is down, and which it is', () => {
    const [pc, , scanner] = well() as [CounterThing, CounterThing, CounterThing];
    const printer = thing('printer', 'down', 'media-jam');
    const { answer, because } = readinessOf(factsOf([pc, printer, scanner]), asked);
    expect(answer).toBe('not_ready');
    expect(because).toEqual([
      {
        ...{ code: 'print-out', need: 'print', says: 'not_ready', able: 0, out: 1, unknown: 0, about: null },
        things: [{ id: printer.id, name: printer.name, reasons: ['media-jam'] }],
      },
    ]);
  });

  test('lets a multifunction printer print and scan in place of the others', () => {
    const things = [
      thing('pc', 'ok'),
      thing('printer', 'down'),
      thing('scanner', 'down'),
      thing('multifunction', 'ok'),
    ];
    expect(judge(factsOf(things))).toEqual(['ready']);
    expect(needsOf('multifunction')).toEqual(['print', 'scan']);
  });

  test('never takes silence for a counter that works: a silent place is unknown, and why', () => {
    const silent = [thing('pc', 'unknown', 'agent-silent'), thing('printer', 'unknown', 'agent-silent')];
    expect(judge(factsOf(silent))).toEqual(['unknown', 'all-silent', 'pc-unknown', 'print-unknown', 'scan-none']);
    expect(judge(factsOf([]))).toEqual(['unknown', 'no-agent']);
    expect(judge(factsOf(silent, { siteCase: 12 }))[1]).toBe('site-outage');
  });

  test('lets what is known to be broken outweigh what is not known', () => {
    expect(judge(factsOf([thing('printer', 'down', 'reported-broken'), thing('scanner', 'unknown')]))).toEqual([
      ...['not_ready', 'no-agent', 'print-out', 'scan-unknown'],
    ]);
  });

  test('does not hope for what only the books know where others are seen, and does not take it for broken either', () => {
    const [pc, , scanner] = well() as [CounterThing, CounterThing, CounterThing];
    const onBooks = { ...thing('printer', 'unknown', 'never-seen'), seen: false };
    expect(judge(factsOf([pc, scanner, onBooks, thing('printer', 'down')]))).toEqual(['not_ready', 'print-out']);
    expect(judge(factsOf([pc, scanner, onBooks]))).toEqual(['unknown', 'print-unknown']);
  });

  test('serves with less where most PCs are away, without a scanner ever, or without the queue machine', () => {
    const [pc, printer, scanner] = well() as [CounterThing, CounterThing, CounterThing];
    const down = () => thing('pc', 'down');
    expect(judge(factsOf([pc, down(), printer, scanner]))).toEqual(['ready']);
    expect(judge(factsOf([pc, down(), down(), printer, scanner]))).toEqual(['limited', 'pc-few']);
    expect(judge(factsOf([pc, printer]))).toEqual(['limited', 'scan-none']);
    expect(judge(factsOf([...well(), thing('queue_machine', 'down')]))).toEqual(['limited', 'queue-out']);
    expect(judge(factsOf([...well(), thing('queue_machine', 'ok')]))).toEqual(['ready']);
  });

  test('needs every portal, and one PC that reaches it is enough', () => {
    const portal = (name: string, health: CounterThing['health']) => ({ name, health, reasons: [] });
    const reached = [portal('dvc', 'ok'), portal('dvc', 'down')];
    expect(judge(factsOf(well(), { portals: reached }))).toEqual(['ready']);
    expect(judge(factsOf(well(), { portals: [...reached, portal('vneid', 'down')] }))).toEqual([
      'not_ready',
      'portal-out',
    ]);
    expect(judge(factsOf(well(), { portals: [portal('dvc', 'unknown')] }))).toEqual(['unknown', 'portal-unknown']);
  });

  test('names planned work beside what does not work, and not beside what does', () => {
    const plannedWork = 'thay dây mạng';
    expect(judge(factsOf([thing('pc', 'down')], { plannedWork }))).toContain('planned-work');
    expect(judge(factsOf(well(), { plannedWork }))).toEqual(['ready']);
  });

  test('looks at what settings ask for', () => {
    const settings = {
      ...defaultReadiness,
      needs: { ...defaultReadiness.needs, scan: 'off', print: 'should' },
    } as const;
    expect(judge(factsOf([thing('pc', 'ok'), thing('printer', 'down')]), { settings })).toEqual([
      'limited',
      'print-out',
    ]);
  });

  test('keeps since when the answer holds, whatever the reasons', () => {
    const before = { answer: 'ready' as const, since: earlier };
    expect(readinessOf(factsOf(well()), { ...asked, before }).since).toBe(earlier);
    expect(readinessOf(factsOf([]), { ...asked, before }).since).toBe(at);
  });
});

const anyThing = fc
  .record({
    kind: fc.constantFrom('pc', 'printer', 'scanner', 'multifunction', 'queue_machine', 'ups'),
    health: fc.constantFrom('ok', 'degraded', 'down', 'unknown' as const),
  })
  .map(({ kind, health }) => thing(kind, health as CounterThing['health']));

test('ready always has a PC that is heard, and never becomes better when something breaks', () => {
  const rank = ['ready', 'limited', 'unknown', 'not_ready'];
  fc.assert(
    fc.property(fc.array(anyThing, { maxLength: 12 }), fc.nat(), (things, pick) => {
      const { answer, because } = readinessOf(factsOf(things), asked);
      const isAble = ({ health }: CounterThing) => health === 'ok' || health === 'degraded';
      if (answer === 'ready') expect(things.some((one) => one.kind === 'pc' && isAble(one))).toBe(true);
      else expect(because.some(({ says }) => says === answer)).toBe(true);
      const at0 = things[pick % Math.max(1, things.length)];
      if (at0 === undefined || !isAble(at0)) return;
      const broken = things.map((one) => (one === at0 ? { ...one, health: 'down' as const } : one));
      const after = readinessOf(factsOf(broken), asked).answer;
      expect(rank.indexOf(after)).toBeGreaterThanOrEqual(rank.indexOf(answer));
    }),
    { numRuns: 300 },
  );
});

test('every answer, need and code has its words', () => {
  expect(Object.keys(readinessWords)).toEqual([...readinessAnswers]);
  expect(Object.keys(counterNeedWords)).toEqual([...counterNeeds]);
  expect(Object.keys(readinessReasonWords).toSorted()).toEqual([...readinessCodes].toSorted());
});
