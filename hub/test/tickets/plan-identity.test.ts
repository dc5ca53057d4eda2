import { describe, expect, test } from 'vitest';
import { planCloneCleared, planCloned } from '../../src/tickets/plan-identity.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';

const now = Date.UTC(2026, 2, 2, 1);
const at = '2026-03-02T01:00:00.000Z';
const agent = 'pc-00364-1f9c03ab';
const quiet = { agent, hostname: 'quay-1', unit: '00364', now, ticket: null, reopenDays: 7 };
const cause = { reason: 'clone-suspected', since: at };
const begin = { level: 'degraded', priority: 'P2', faultSince: at, causes: [cause] };
const ticket: Ticket = {
  ...{ device: agent, deviceName: 'quay-1', kind: 'pc', unit: '00364', state: 'new', priority: 'P2' },
  causes: [{ ...cause, until: null }],
  ...{ openedAt: at, closedAt: null, faultSince: at, recurrences: 0, proof: null, seq: 1 },
  ...{ voices: [], assignee: null },
};
const disk = { reason: 'disk-full', since: at, until: null };
const closed: Ticket = { ...ticket, state: 'closed', closedAt: '2026-02-23T01:00:00.000Z', causes: [] };
const reopen = { action: 'reopen', device: agent, ...begin };

describe('planCloned', () => {
  test('opens a ticket of the PC', () => {
    expect(planCloned(quiet)).toEqual([
      { action: 'open', device: agent, deviceName: 'quay-1', kind: 'pc', unit: '00364', ...begin },
    ]);
  });

  test('does nothing when its ticket says so already', () => {
    expect(planCloned({ ...quiet, ticket })).toEqual([]);
  });

  test('is a line in a ticket that is open for something else', () => {
    expect(planCloned({ ...quiet, ticket: { ...ticket, causes: [disk] } })).toEqual([
      { action: 'addCause', device: agent, ...cause, priority: 'P2' },
    ]);
  });

  test.each<[string, Ticket]>([
    ['resolved', { ...ticket, state: 'resolved' }],
    ['closed for seven days', closed],
  ])('reopens one that is %s', (_, before) => {
    expect(planCloned({ ...quiet, ticket: before })).toEqual([reopen]);
  });

  test('leaves one alone that has been closed for longer, or was rejected', () => {
    const old: Ticket = { ...closed, closedAt: '2026-02-23T00:59:59.999Z' };
    const rejected: Ticket = { ...closed, state: 'rejected' };
    for (const before of [old, rejected])
      expect(planCloned({ ...quiet, ticket: before })).toMatchObject([{ action: 'open' }]);
  });
});

describe('planCloneCleared', () => {
  const decided = { agent, now, ticket, note: 'máy sao chép đã cài lại' };
  const end = { action: 'endCause', device: agent, reason: 'clone-suspected', until: at };

  test('ends the cause, and there is nothing left to do', () => {
    expect(planCloneCleared(decided)).toEqual([
      end,
      { action: 'move', device: agent, to: 'resolved', note: decided.note },
    ]);
  });

  test('leaves the ticket open for what else it is about', () => {
    expect(planCloneCleared({ ...decided, ticket: { ...ticket, causes: [disk, ...ticket.causes] } })).toEqual([end]);
  });

  test('does nothing where nothing was said', () => {
    expect(planCloneCleared({ ...decided, ticket: null })).toEqual([]);
    expect(planCloneCleared({ ...decided, ticket: { ...ticket, causes: [disk] } })).toEqual([]);
  });
});
