import { describe, expect, test } from 'vitest';
import type { TicketEvent } from '../../src/tickets/events.ts';
import { evolve } from '../../src/tickets/evolve.ts';
import { openLoans } from '../../src/tickets/loans.ts';
import { planEnd } from '../../src/tickets/plan-end.ts';
import { planMended, recordedBroken } from '../../src/tickets/plan-register.ts';
import { planVerb } from '../../src/tickets/plan-verb.ts';
import type { TicketState } from '../../src/tickets/states.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';

const at = '2026-03-02T01:00:00.000Z';
const spare = { device: 'r-9', tag: 'KHO-PR-01', kind: 'printer', from: 'KHO', until: '2026-03-16' };
const lent = { ...spare, lentAt: at, returnedAt: null };
const ticketIn = (state: TicketState, more: Partial<Ticket> = {}): Ticket => ({
  ...{ device: 'd-1', deviceName: null, kind: 'printer', unit: '00364', state, priority: 'P2', causes: [], voices: [] },
  ...{ assignee: null, openedAt: at, closedAt: null, faultSince: at, recurrences: 0, proof: null, seq: 1 },
  ...more,
});
const after = (ticket: Ticket, ...facts: Pick<TicketEvent, 'type' | 'data'>[]): Ticket =>
  facts.reduce((now, fact) => evolve(now, { seq: now.seq + 1, at, actor: 'lan', ...fact } as TicketEvent), ticket);
const back = { device: 'r-9', tag: 'KHO-PR-01', note: null };
const proof = { readings: 3, from: at, to: at };

describe('a replacement that is lent', () => {
  test('stands in the ticket until it is given back, with when it was', () => {
    const one = after(ticketIn('assigned'), { type: 'lent', data: { ...spare, note: null } });
    expect(one).toMatchObject({ state: 'assigned', loans: [lent] });
    const two = after(one, { type: 'returned', data: back });
    expect(openLoans(two)).toEqual([]);
    expect(two.loans).toEqual([{ ...lent, returnedAt: at }]);
  });

  test('keeps people from closing or rejecting the ticket, and says what to do', () => {
    const close = { number: 7, ticket: ticketIn('accepted', { loans: [lent] }), at };
    expect(() => planVerb({ ...close, verb: 'close', args: { note: null } })).toThrow('KHO-PR-01 of ticket 7');
    const reject = { ...close, ticket: ticketIn('new', { loans: [lent] }) };
    expect(() => planVerb({ ...reject, verb: 'reject', args: { reason: 'x' } })).toThrow('E_LOAN_OPEN');
  });

  test('keeps readings from closing it too: it is resolved, and closed with their proof when the loan is back', () => {
    const recovery = { readings: 3, from: Date.parse(at), to: Date.parse(at) };
    const ticket = ticketIn('in_progress', { loans: [lent] });
    const fault = { recovery, reasons: [] } as unknown as Parameters<typeof planEnd>[0]['fault'];
    const situation = { ...{ device: 'd-1', deviceName: null, kind: 'printer', unit: '00364' }, fault, ticket };
    const steps = planEnd({ ...situation, ticketed: true, peers: { total: 1, down: 0 } } as never, []);
    expect(steps.map(({ action }) => action)).toEqual(['resolve']);
    const resolved = ticketIn('resolved', { loans: [lent], proof });
    const facts = planVerb({ number: 7, ticket: resolved, verb: 'return', args: back, at });
    expect(facts.map(({ type }) => type)).toEqual(['returned', 'closed']);
    expect(after(resolved, ...facts)).toMatchObject({ state: 'closed', proof });
  });

  test('with two out, the first one back closes nothing', () => {
    const resolved = ticketIn('resolved', { loans: [lent, { ...lent, device: 'r-8', tag: 'KHO-PR-02' }], proof });
    const facts = planVerb({ number: 7, ticket: resolved, verb: 'return', args: back, at });
    expect(facts.map(({ type }) => type)).toEqual(['returned']);
  });

  test('keeps the books from closing what they call mended', () => {
    const causes = [{ reason: recordedBroken, since: at, until: null, by: 'register' as const }];
    const facts = planMended(ticketIn('new', { causes, loans: [lent] }), { at, note: 'x' });
    expect(facts.map(({ type }) => type)).toEqual(['cause_ended', 'moved']);
  });
});

test('what a ticket waits for has its name in the log', () => {
  const waiting = { for: 'vendor' as const, reason: 'bảo hành', submitted: null, vendor: 'Công ty Thử' };
  const facts = planVerb({ number: 7, ticket: ticketIn('in_progress'), verb: 'wait', args: waiting, at });
  expect(facts).toEqual([{ type: 'moved', data: { to: 'waiting_vendor', note: 'bảo hành', vendor: 'Công ty Thử' } }]);
});
