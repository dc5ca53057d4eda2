import { describe, expect, test } from 'vitest';
import type { FaultEntry } from '../../src/faults/fault-entry.ts';
import type { AgentSight, OutageSituation, TargetSight } from '../../src/faults/outage-situation.ts';
import { planOutages } from '../../src/faults/plan-outages.ts';
import { defaultFaultSettings } from '../../src/faults/settings.ts';

const start = Date.UTC(2026, 2, 2, 2); // 09:00 in Hanoi
const at = (seconds: number) => start + seconds * 1000;

const settings = { ...defaultFaultSettings, officeHours: false };
const nothing: OutageSituation = {
  ...{ now: start, settings, agents: [], calmUnits: 0, targets: [], works: [], faults: [] },
  ...{ hoursOf: () => null, lineOf: (unit: string) => [unit, 'CITY'], turnsOf: () => [] },
};
const pc = (id: string, change: Partial<AgentSight> = {}): AgentSight => ({
  ...{ id, hostname: `counter-${id}`, unit: '00364', pc: `pc-${id}`, kind: 'pc' },
  ...{ site: '00364', siteName: 'Phường thử', doubt: null, isNews: true },
  ...change,
});
const off = { doubt: 'agent-offline' as const };
const entry = (device: string, change: Partial<FaultEntry> = {}): FaultEntry => ({
  ...{ device, deviceName: device, agent: '1', kind: 'printer', unit: '00364', ticket: null, coveredBy: null },
  fault: {
    ...{ level: 'down', since: at(-60), levelSince: at(-60), faultyMs: 0, downMs: 0, changedAt: at(-60) },
    ...{ reasons: [{ reason: 'media-empty', since: at(-60) }], recovery: null },
  },
  ...change,
});

/** Looks again and again, each time from what the look before left. */
function live(...looks: Partial<OutageSituation>[]) {
  const faults = new Map<string, FaultEntry>();
  return looks.map((look) => {
    for (const one of look.faults ?? []) faults.set(one.device, one);
    const changes = planOutages({ ...nothing, ...look, faults: [...faults.values()] });
    for (const { entry: one } of changes) faults.set(one.device, one);
    return changes;
  });
}
const names = (changes: readonly { entry: FaultEntry }[]) =>
  changes.map(({ entry: { device, coveredBy, fault } }) => [device, fault.level, coveredBy ?? null]);

describe('a PC that is silent', () => {
  test('is a fault of the PC, and covers what is read by it', () => {
    const [changes = []] = live({ agents: [pc('1', off), pc('2')], faults: [entry('printer-1')] });
    expect(names(changes)).toEqual([
      ['pc-1', 'down', null],
      ['printer-1', 'down', 'agent:1'],
    ]);
    expect(changes[0]?.entry).toMatchObject({
      ...{ deviceName: 'counter-1', kind: 'pc' },
      fault: { since: start, reasons: [{ reason: 'agent-offline', since: start }] },
    });
  });

  test('is looked at again without anything to do', () => {
    const look = { agents: [pc('1', off), pc('2')] };
    const [, again] = live({ ...look, faults: [entry('printer-1')] }, { ...look, now: at(10) });
    expect(again).toEqual([]);
  });

  test('gives back what it covered with its hold time anew', () => {
    const [, back = []] = live(
      { agents: [pc('1', off), pc('2')], faults: [entry('printer-1')] },
      { agents: [], now: at(600) },
    );
    expect(back.find(({ entry: { device } }) => device === 'printer-1')?.entry).toMatchObject({
      coveredBy: null,
      fault: { since: at(-60), levelSince: at(600), downMs: 0 },
    });
  });

  test('leaves a ticket that was open before as it is', () => {
    const [changes = []] = live({ agents: [pc('1', off), pc('2')], faults: [entry('printer-1', { ticket: 7 })] });
    expect(names(changes)).toEqual([['pc-1', 'down', null]]);
  });

  test('is no news after weeks', () => {
    expect(live({ agents: [pc('1', { ...off, isNews: false }), pc('2')] })).toEqual([[]]);
  });
});

describe('a place that is silent as a whole', () => {
  const both = [pc('1', off), pc('2', off)];

  test('is one case that covers its PCs and names them and the tickets they had', () => {
    const [changes = []] = live({ agents: both, faults: [entry('printer-1', { ticket: 7 })] });
    expect(names(changes)).toEqual([
      ['site:00364', 'down', null],
      ['pc-1', 'down', 'site:00364'],
      ['pc-2', 'down', 'site:00364'],
    ]);
    expect(changes[0]?.entry).toMatchObject({ kind: 'site', deviceName: 'Phường thử', unit: '00364' });
    expect(changes[0]?.children).toEqual([
      { device: 'pc-1', deviceName: 'counter-1', kind: 'pc', unit: '00364', ticket: null },
      { device: 'pc-2', deviceName: 'counter-2', kind: 'pc', unit: '00364', ticket: null },
      { device: 'printer-1', deviceName: 'printer-1', kind: 'printer', unit: '00364', ticket: 7 },
    ]);
  });

  test('is back when one of its PCs is heard; the other answers for itself from then on', () => {
    const [, back = []] = live({ agents: both }, { agents: [pc('1'), pc('2', off)], now: at(600) });
    expect(names(back)).toEqual([
      ['site:00364', 'healthy', null],
      ['pc-1', 'down', null],
      ['pc-2', 'down', null],
    ]);
    expect(back[2]?.entry.fault).toMatchObject({ since: start, levelSince: at(600) });
  });

  test('is not made of one PC that broke on Monday and one that broke on Thursday', () => {
    const [, second = []] = live({ agents: [pc('1', off), pc('2')] }, { agents: both, now: at(3 * 86_400), settings });
    expect(names(second)).toEqual([['pc-2', 'down', null]]);
  });

  test('is not made of one PC alone, unless what carries the place is down too', () => {
    expect(names(live({ agents: [pc('1', off)] })[0] ?? [])).toEqual([['pc-1', 'down', null]]);
    const [changes = []] = live({ agents: [pc('1', off)], faults: [entry('router-1', { kind: 'router' })] });
    expect(names(changes)[0]).toEqual(['site:00364', 'down', null]);
  });

  test('is a case for each place of a unit that has several', () => {
    const agents = [
      ...['1', '2'].map((id) => pc(id, { ...off, site: 'place-a', siteName: 'Điểm A' })),
      pc('3', { site: 'place-b' }),
    ];
    expect(names(live({ agents })[0] ?? [])[0]).toEqual(['site:place-a', 'down', null]);
  });
});

describe('a system that fails in many units', () => {
  const watched = (failing: number, of: number): TargetSight => ({
    key: 'presence:https://portal.example',
    name: 'Cổng dịch vụ công',
    watchers: Array.from({ length: of }, (_, index) => ({
      ...{ device: `portal-${index}`, agent: `a-${index}`, unit: `unit-${index}`, isDown: index < failing },
    })),
  });
  const faultsOf = (failing: number) =>
    Array.from({ length: failing }, (_, index) => entry(`portal-${index}`, { unit: `unit-${index}`, kind: 'other' }));
  const id = 'system:presence:https://portal.example';

  test.each([
    { failing: 2, of: 3, cases: 0 },
    { failing: 3, of: 6, cases: 1 },
    { failing: 3, of: 7, cases: 0 },
    { failing: 627, of: 627, cases: 1 },
  ])('in $failing of $of units is $cases case(s)', ({ failing, of, cases }) => {
    const [changes = []] = live({ targets: [watched(failing, of)], faults: faultsOf(failing) });
    expect(changes.filter(({ entry: { kind } }) => kind === 'system')).toHaveLength(cases);
    expect(changes).toHaveLength(cases === 0 ? 0 : failing + 1);
  });

  test('lies with the unit above all of them and covers what each of them sees', () => {
    const [changes = []] = live({ targets: [watched(3, 3)], faults: faultsOf(3) });
    expect(changes[0]?.entry).toMatchObject({ device: id, unit: 'CITY', deviceName: 'Cổng dịch vụ công' });
    expect(new Set(changes.slice(1).map(({ entry: { coveredBy } }) => coveredBy))).toEqual(new Set([id]));
    expect(changes[0]?.children).toHaveLength(3);
  });

  test('is not counted where nobody is heard who watches it', () => {
    const agents = ['a-0', 'a-1', 'a-2'].map((one, index) =>
      pc(one, { ...off, unit: `unit-${index}`, site: `unit-${index}` }),
    );
    const [, later = []] = live(
      { targets: [watched(3, 3)], faults: faultsOf(3) },
      { targets: [watched(0, 3)], agents, now: at(60) },
    );
    expect(later.some(({ entry: { kind } }) => kind === 'system')).toBe(false);
  });

  test('gives back to the one unit in which it still fails', () => {
    const [, back = []] = live(
      { targets: [watched(3, 6)], faults: faultsOf(3) },
      { targets: [watched(1, 6)], now: at(600) },
    );
    expect(back[0]?.entry).toMatchObject({ device: id, fault: { level: 'healthy', recovery: { readings: 1 } } });
    expect(back.find(({ entry: { device } }) => device === 'portal-0')?.entry).toMatchObject({
      coveredBy: null,
      fault: { levelSince: at(600) },
    });
  });
});

describe('the way to the hub', () => {
  const sites = (count: number) =>
    Array.from({ length: count }, (_, index) => `unit-${index}`).flatMap((unit) =>
      ['1', '2'].map((id) => pc(`${unit}-${id}`, { ...off, unit, site: unit })),
    );

  test('is one case where half of all units fall silent at once, and their places are in it', () => {
    const [changes = []] = live({ agents: sites(3), calmUnits: 3 });
    expect(names(changes)[0]).toEqual(['system:reporting', 'down', null]);
    const places = changes.filter(({ entry: { kind } }) => kind === 'site');
    expect(new Set(places.map(({ entry: { coveredBy } }) => coveredBy))).toEqual(new Set(['system:reporting']));
  });

  test('is not where most of them are heard', () => {
    const [changes = []] = live({ agents: sites(3), calmUnits: 4 });
    expect(names(changes)[0]).toEqual(['site:unit-0', 'down', null]);
  });
});
