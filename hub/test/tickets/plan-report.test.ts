import { describe, expect, test } from 'vitest';
import { openReadings } from '../../src/tickets/causes.ts';
import type { TicketEvent } from '../../src/tickets/events.ts';
import { replay } from '../../src/tickets/evolve.ts';
import { planEnd } from '../../src/tickets/plan-end.ts';
import { planReport } from '../../src/tickets/plan-report.ts';
import type { Fact } from '../../src/tickets/plan-verb.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';

const at = (minute: number) => `2026-03-02T01:${String(minute).padStart(2, '0')}:00.000Z`;
const subject = { device: 'd-1', deviceName: '00364-PR-01', kind: 'printer', unit: '00364' };
const asked = { subject, text: null, priority: 'P2' as const, reopenDays: 7 };

/** Reports of people and facts of the hub, one after another. */
function life(...said: ({ by: string; reason: string; text?: string } | Fact)[]): Ticket {
  const events: TicketEvent[] = [];
  for (const [index, one] of said.entries()) {
    const when = at(index);
    const ticket = replay(events);
    const seq = (ticket?.seq ?? 0) + 1;
    if ('type' in one) events.push({ seq, at: when, actor: 'hub', ...one } as TicketEvent);
    else
      events.push({
        ...{ seq, at: when, actor: one.by },
        ...planReport({ ...asked, reason: one.reason, text: one.text ?? null, at: when, ticket }),
      } as TicketEvent);
  }
  return replay(events) as Ticket;
}
const seen = (reason: string, minute: number): Fact => ({
  type: 'cause_added',
  data: { reason, since: at(minute), priority: 'P2' },
});

describe('planReport', () => {
  test('three people and then an agent are one ticket with four voices', () => {
    const ticket = life(
      { by: 'lan', reason: 'reported', text: 'không in được' },
      { by: 'minh', reason: 'media-jam' },
      { by: 'hoa', reason: 'reported' },
      seen('media-jam', 3),
    );
    expect(ticket.voices.map(({ by, source }) => `${source} ${by}`)).toEqual([
      ...['person lan', 'person minh', 'person hoa', 'agent hub'],
    ]);
    expect(ticket.causes.map(({ reason, by }) => [reason, by])).toEqual([
      ['reported', 'person'],
      // Said by minh, then seen: from then on readings can end it.
      ['media-jam', undefined],
    ]);
    expect(openReadings(ticket)).toEqual(['media-jam']);
  });

  test('what somebody says again of a ticket that is done opens it again', () => {
    const done: Ticket = { ...life({ by: 'lan', reason: 'reported' }), state: 'resolved' };
    const report = { ...asked, reason: 'reported', text: 'vẫn hỏng', at: at(9) };
    expect(planReport({ ...report, ticket: done })).toMatchObject({ type: 'reopened', data: { note: 'vẫn hỏng' } });
    const closed: Ticket = { ...done, state: 'closed', closedAt: '2026-02-01T00:00:00.000Z' };
    expect(planReport({ ...report, ticket: closed }).type).toBe('opened');
    expect(planReport({ ...report, ticket: { ...closed, closedAt: at(0) } }).type).toBe('reopened');
    expect(planReport({ ...report, ticket: { ...closed, state: 'rejected', closedAt: at(0) } }).type).toBe('opened');
  });
});

describe('readings that are well again', () => {
  const recovery = { readings: 3, from: Date.parse(at(30)), to: Date.parse(at(31)) };
  const end = (ticket: Ticket) =>
    planEnd(
      {
        ...{ device: 'd-1', deviceName: null, kind: 'printer', unit: '00364', ticketed: true, ticket },
        ...{ peers: { total: 2, down: 1 } },
        fault: {
          ...{ level: 'healthy', since: 0, levelSince: 0, faultyMs: 1, downMs: 1, changedAt: 0, reasons: [], recovery },
        },
      },
      [],
    ).map(({ action }) => action);

  test('close what a person described in words only', () => {
    expect(end(life({ by: 'lan', reason: 'reported' }, seen('media-jam', 1)))).toEqual([
      ...['endCause', 'endCause', 'resolve', 'close'],
    ]);
  });

  test('leave open what a person named and no agent ever saw', () => {
    expect(end(life({ by: 'lan', reason: 'toner-empty' }, seen('media-jam', 1)))).toEqual(['endCause']);
  });
});
