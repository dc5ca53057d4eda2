import { defaultHours, makeWorkingTime, vietnamYears } from '@motcua/policies';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/faults/fault.ts';
import { defaultFaultSettings } from '../../src/faults/settings.ts';
import { planStayed } from '../../src/tickets/plan-stayed.ts';
import type { DeviceSituation } from '../../src/tickets/situation.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';

const since = Date.parse('2026-11-02T01:00:00.000Z');
const doneAt = Date.parse('2026-11-02T03:00:00.000Z');
const settings = { ...defaultFaultSettings, holdDownSeconds: 300 };
const fault: Fault = {
  ...{ level: 'down', since, levelSince: since, faultyMs: 0, downMs: 1, changedAt: since, recovery: null },
  reasons: [{ reason: 'media-jam', since }],
};
const ticket = {
  ...{ device: 'd-1', deviceName: null, kind: 'printer', unit: '00364', state: 'resolved', priority: 'P2' },
  causes: [{ reason: 'media-jam', since: '2026-11-02T01:00:00.000Z', until: null }],
  ...{
    voices: [],
    assignee: null,
    openedAt: '2026-11-02T01:05:00.000Z',
    closedAt: null,
    recurrences: 0,
    proof: null,
    seq: 3,
  },
  faultSince: '2026-11-02T01:00:00.000Z',
} as Ticket;
const device: DeviceSituation = {
  ...{ device: 'd-1', deviceName: null, kind: 'printer', unit: '00364', fault, ticketed: true, ticket },
  peers: { total: 2, down: 1 },
};
const after = (seconds: number, more: Partial<DeviceSituation> = {}) =>
  planStayed({ device: { ...device, ...more }, doneAt, now: doneAt + seconds * 1000, settings });

describe('planStayed', () => {
  test.each([
    { seconds: 299, actions: [] },
    { seconds: 300, actions: ['reopen'] },
  ])('$seconds s after it was said to be mended plans $actions', ({ seconds, actions }) => {
    expect(after(seconds).map(({ action }) => action)).toEqual(actions);
  });

  test('goes on with the lines that were never ended, and begins those that were', () => {
    expect(after(300)).toMatchObject([{ action: 'reopen', causes: [] }]);
    const closed = { ...ticket, state: 'closed' as const, closedAt: '2026-11-02T03:00:00.000Z' };
    const ended = { ...closed, causes: ticket.causes.map((cause) => ({ ...cause, until: closed.closedAt })) };
    expect(after(300, { ticket: ended })).toMatchObject([{ action: 'reopen', causes: [{ reason: 'media-jam' }] }]);
  });

  test.each([
    { what: 'is well', more: { fault: { ...fault, level: 'healthy' as const } } },
    { what: 'is explained by something else', more: { covered: true } },
    { what: 'is still being worked on', more: { ticket: { ...ticket, state: 'in_progress' as const } } },
  ])('leaves alone what $what', ({ more }) => {
    expect(after(86_400, more)).toEqual([]);
  });

  // A ward, 8:00–12:00 and 13:30–17:00; Monday, 2 November 2026, in Hanoi.
  test.each([
    { done: '2026-11-02T09:00', back: '2026-11-02T09:05' },
    { done: '2026-11-02T16:58', back: '2026-11-03T08:05' },
    { done: '2026-11-02T11:58', back: '2026-11-02T13:35' },
    { done: '2026-11-02T23:00', back: '2026-11-03T08:05' },
  ])('called mended at $done is open again at $back: it waits for the hours of its unit', ({ done, back }) => {
    const hours = makeWorkingTime({ hours: [defaultHours('phuong')], years: vietnamYears });
    const at = (text: string) => Date.parse(`${text}:00+07:00`);
    const plan = (now: number) =>
      planStayed({ device: { ...device, hours }, doneAt: at(done), now, settings }).map(({ action }) => action);
    expect(plan(at(back) - 1)).toEqual([]);
    expect(plan(at(back))).toEqual(['reopen']);
  });

  test('gives what is only degraded the longer time', () => {
    const degraded = { fault: { ...fault, level: 'degraded' as const, downMs: 0 } };
    expect(after(86_399, degraded)).toEqual([]);
    expect(after(86_400, degraded)).toHaveLength(1);
  });
});
