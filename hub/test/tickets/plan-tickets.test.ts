import { defaultHours, makeWorkingTime, vietnamYears } from '@motcua/policies';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/faults/fault.ts';
import { defaultFaultSettings as settings } from '../../src/faults/settings.ts';
import { planTickets } from '../../src/tickets/plan-tickets.ts';
import type { DeviceSituation } from '../../src/tickets/situation.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';

const start = Date.UTC(2026, 2, 2, 1);
const at = (seconds: number) => start + seconds * 1000;
const iso = (seconds: number) => new Date(at(seconds)).toISOString();
const day = 86_400;

const fault: Fault = {
  level: 'down',
  since: at(0),
  levelSince: at(0),
  faultyMs: 0,
  downMs: 0,
  changedAt: at(0),
  reasons: [{ reason: 'media-empty', since: at(0) }],
  recovery: null,
};
const recovered: Fault = {
  ...fault,
  level: 'healthy',
  levelSince: at(400),
  downMs: 400_000,
  faultyMs: 400_000,
  changedAt: at(460),
  recovery: { readings: 3, from: at(400), to: at(460) },
};
const proof = { readings: 3, from: iso(400), to: iso(460) };
const device: DeviceSituation = {
  device: 'dev-1',
  deviceName: 'counter1',
  kind: 'printer',
  unit: '00364',
  fault,
  ticketed: false,
  ticket: null,
  peers: { total: 2, down: 1 },
};
const ticket: Ticket = {
  device: 'dev-1',
  deviceName: 'counter1',
  kind: 'printer',
  unit: '00364',
  state: 'new',
  priority: 'P2',
  causes: [{ reason: 'media-empty', since: iso(0), until: null }],
  voices: [],
  assignee: null,
  openedAt: iso(300),
  closedAt: null,
  faultSince: iso(0),
  recurrences: 0,
  proof: null,
  seq: 1,
};
const closed = (seconds: number): Ticket => ({
  ...ticket,
  state: 'closed',
  closedAt: iso(seconds),
  causes: [{ reason: 'media-empty', since: iso(seconds - 60), until: iso(seconds) }],
});
const plan = (changes: Partial<DeviceSituation>, now: number) =>
  planTickets({ now: at(now), settings, devices: [{ ...device, ...changes }] });

const causes = [{ reason: 'media-empty', since: iso(0) }];
const about = { level: 'down', priority: 'P2', faultSince: iso(0), causes };
const open = { action: 'open', device: 'dev-1', deviceName: 'counter1', kind: 'printer', unit: '00364', ...about };
const end = { action: 'endCause', device: 'dev-1', reason: 'media-empty', until: iso(400) };
const ending = [end, { action: 'resolve', device: 'dev-1', proof }, { action: 'close', device: 'dev-1', proof }];

describe('planTickets', () => {
  test.each([
    { now: 299, steps: [] },
    { now: 300, steps: [open] },
  ])('after $now s down plans $steps.length step(s)', ({ now, steps }) => {
    expect(plan({}, now)).toEqual(steps);
  });

  test('a fault that has had its ticket opens no other one; what people closed and did not mend comes back', () => {
    expect(plan({ ticketed: true, ticket: closed(350) }, 649)).toEqual([]);
    expect(plan({ ticketed: true, ticket: closed(350) }, 650)).toEqual([
      { action: 'reopen', device: 'dev-1', ...about },
    ]);
    expect(plan({ ticketed: true, ticket: { ...closed(350), state: 'rejected' } }, 900)).toEqual([]);
  });

  test('what people closed in the evening and did not mend comes back when the unit works again', () => {
    const hours = makeWorkingTime({ hours: [defaultHours('phuong')], years: vietnamYears });
    // 17:30 of a Monday in Hanoi, and 8:05 of the Tuesday.
    const [evening, morning] = [Date.parse('2026-03-02T10:30:00Z'), Date.parse('2026-03-03T01:05:00Z')];
    const left = { ...closed(0), closedAt: new Date(evening).toISOString() };
    const planAt = (now: number) =>
      planTickets({ now, settings, devices: [{ ...device, ticketed: true, ticket: left, hours }] });
    expect(planAt(evening + 3_600_000)).toEqual([]);
    expect(planAt(morning - 1)).toEqual([]);
    expect(planAt(morning)).toMatchObject([{ action: 'reopen' }]);
  });

  test('what people said was mended before the fault had even held is the ticket again', () => {
    const steps = plan({ ticket: { ...ticket, state: 'resolved', causes: [] } }, 300);
    expect(steps).toEqual([{ action: 'reopen', device: 'dev-1', ...about }]);
  });

  test('an open ticket of a fault that goes on as it was needs nothing', () => {
    expect(plan({ ticketed: true, ticket }, 900)).toEqual([]);
  });

  test('causes of an open ticket follow the reasons of the fault', () => {
    const jam = { ...fault, changedAt: at(350), reasons: [{ reason: 'media-jam', since: at(350) }] };
    expect(plan({ ticketed: true, ticket, fault: jam }, 350)).toEqual([
      { action: 'addCause', device: 'dev-1', reason: 'media-jam', since: iso(350), priority: 'P2' },
      { action: 'endCause', device: 'dev-1', reason: 'media-empty', until: iso(350) },
    ]);
  });

  test('a device on its way back keeps its ticket and causes', () => {
    const returning: Fault = { ...recovered, recovery: { readings: 2, from: at(400), to: at(430) } };
    expect(plan({ ticketed: true, ticket, fault: returning }, 430)).toEqual([]);
  });

  test('enough healthy readings end the causes, resolve and close with proof', () => {
    expect(plan({ ticketed: true, ticket, fault: recovered }, 460)).toEqual(ending);
  });

  test('a ticket that a person resolved already is only closed', () => {
    const steps = plan({ ticketed: true, ticket: { ...ticket, state: 'resolved' }, fault: recovered }, 460);
    expect(steps.map(({ action }) => action)).toEqual(['endCause', 'close']);
  });

  test('a recovery without a ticket closes nothing', () => {
    const blip: Fault = { ...recovered, levelSince: at(60), downMs: 60_000, faultyMs: 60_000 };
    expect(plan({ fault: blip }, 460)).toEqual([]);
  });

  test('a fault that held and ended while nobody looked gets its ticket, opened and closed', () => {
    expect(plan({ fault: recovered }, 460)).toEqual([open, ...ending]);
  });

  test.each([
    { after: 'seven days to the second', closedAt: -7 * day, action: 'reopen' },
    { after: 'more than seven days', closedAt: -7 * day - 1, action: 'open' },
  ])('a fault that comes back after $after: $action', ({ closedAt, action }) => {
    expect(plan({ ticket: closed(closedAt) }, 300).map((step) => step.action)).toEqual([action]);
  });

  test('a reopened ticket is told the new fault', () => {
    expect(plan({ ticket: closed(-day) }, 300)).toEqual([{ action: 'reopen', device: 'dev-1', ...about }]);
  });

  test('a new fault after a rejected ticket gets a new one', () => {
    const rejected: Ticket = { ...closed(-day), state: 'rejected' };
    expect(plan({ ticket: rejected }, 300).map(({ action }) => action)).toEqual(['open']);
  });

  test('a fault joins a ticket that is open already', () => {
    const other = { ...ticket, causes: [{ reason: 'queue-stuck', since: iso(-60), until: null }] };
    expect(plan({ ticket: other }, 300)).toEqual([
      { action: 'addCause', device: 'dev-1', reason: 'media-empty', since: iso(0), priority: 'P2' },
      { action: 'endCause', device: 'dev-1', reason: 'queue-stuck', until: iso(0) },
    ]);
  });
});
