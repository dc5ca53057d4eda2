import { describe, expect, test } from 'vitest';
import type { TicketEvent } from '../../src/tickets/events.ts';
import { evolve, replay } from '../../src/tickets/evolve.ts';

const actor = 'hub';
const minute = (n: number) => `2026-03-02T01:${String(n).padStart(2, '0')}:00.000Z`;
const opened: TicketEvent = {
  seq: 1,
  at: minute(5),
  actor,
  type: 'opened',
  data: {
    device: 'dev-1',
    deviceName: 'counter1',
    kind: 'printer',
    unit: '00364',
    level: 'down',
    priority: 'P2',
    faultSince: minute(0),
    causes: [{ reason: 'media-empty', since: minute(0) }],
  },
};
const proof = { readings: 3, from: minute(9), to: minute(10) };
const ended: TicketEvent = {
  seq: 2,
  at: minute(10),
  actor,
  type: 'cause_ended',
  data: { reason: 'media-empty', until: minute(9) },
};
const resolved: TicketEvent = { seq: 3, at: minute(10), actor, type: 'resolved', data: { proof } };
const closed: TicketEvent = { seq: 4, at: minute(10), actor, type: 'closed', data: { proof } };
const reopened: TicketEvent = {
  seq: 5,
  at: minute(30),
  actor,
  type: 'reopened',
  data: { level: 'down', priority: 'P1', faultSince: minute(25), causes: [{ reason: 'media-jam', since: minute(25) }] },
};
const added = (seq: number, reason: string, since: string): TicketEvent => ({
  seq,
  at: since,
  actor,
  type: 'cause_added',
  data: { reason, since, priority: 'P3' },
});

describe('replay', () => {
  test('an empty log is no ticket', () => {
    expect(replay([])).toBeNull();
  });

  test('the first event makes a new ticket with its causes', () => {
    expect(replay([opened])).toMatchObject({
      device: 'dev-1',
      state: 'new',
      openedAt: minute(5),
      closedAt: null,
      causes: [{ reason: 'media-empty', since: minute(0), until: null }],
      recurrences: 0,
      seq: 1,
    });
  });

  test('a ticket closes with its proof and with every cause ended', () => {
    expect(replay([opened, ended, resolved, closed])).toMatchObject({
      state: 'closed',
      closedAt: minute(10),
      proof,
      causes: [{ reason: 'media-empty', since: minute(0), until: minute(9) }],
    });
  });

  test('a ticket that is reopened counts it and gets new lines', () => {
    expect(replay([opened, ended, resolved, closed, reopened])).toMatchObject({
      state: 'reopened',
      recurrences: 1,
      priority: 'P1',
      closedAt: null,
      proof: null,
      faultSince: minute(25),
      causes: [
        { reason: 'media-empty', until: minute(9) },
        { reason: 'media-jam', since: minute(25), until: null },
      ],
    });
  });
});

describe('evolve', () => {
  const ticket = replay([opened]);

  test('a new cause gets a line and never lowers the priority', () => {
    expect(evolve(ticket, added(2, 'toner-low', minute(6)))).toMatchObject({
      priority: 'P2',
      causes: [{ reason: 'media-empty' }, { reason: 'toner-low', since: minute(6), until: null }],
    });
  });

  test('a cause that comes back within the fault opens its old line', () => {
    const again = evolve(evolve(ticket, ended), added(3, 'media-empty', minute(11)));
    expect(again.causes).toEqual([{ reason: 'media-empty', since: minute(0), until: null }]);
  });

  test('no cause ends before it began, even when the clock was set back', () => {
    const early: TicketEvent = { ...ended, data: { reason: 'media-empty', until: '2026-03-01T00:00:00.000Z' } };
    expect(evolve(ticket, early).causes).toEqual([{ reason: 'media-empty', since: minute(0), until: minute(0) }]);
  });

  test('a ticket that a person rejects has no cause left open', () => {
    const rejected: TicketEvent = {
      seq: 2,
      at: minute(6),
      actor: 'lan',
      type: 'moved',
      data: { to: 'rejected', note: null },
    };
    expect(evolve(ticket, rejected)).toMatchObject({ state: 'rejected', causes: [{ until: minute(6) }] });
  });

  test.each([
    { what: 'a gap in the log', from: [opened], event: resolved, says: 'event 3 (resolved) where 2 was expected' },
    { what: 'a second opening', from: [opened], event: { ...opened, seq: 2 }, says: 'opened twice' },
    { what: 'a log that does not begin with opened', from: [], event: { ...resolved, seq: 1 }, says: 'not opened' },
    { what: 'closing what is not resolved', from: [opened], event: { ...closed, seq: 2 }, says: 'from new to closed' },
  ])('$what is a bug and throws', ({ from, event, says }) => {
    expect(() => evolve(replay(from), event)).toThrow(says);
  });
});
