import { ExpectedError } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import type { TicketEvent } from '../../src/tickets/events.ts';
import { evolve } from '../../src/tickets/evolve.ts';
import { planVerb, type VerbArgs } from '../../src/tickets/plan-verb.ts';
import { type TicketState, ticketStates } from '../../src/tickets/states.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';
import { type TicketVerb, ticketVerbs, verbNames, verbsIn } from '../../src/tickets/verbs.ts';

const at = '2026-03-02T01:00:00.000Z';
const ticketIn = (state: TicketState): Ticket => ({
  ...{ device: 'd-1', deviceName: null, kind: 'printer', unit: '00364', state, priority: 'P2', causes: [], voices: [] },
  ...{ assignee: null, openedAt: at, closedAt: null, faultSince: at, recurrences: 0, proof: null, seq: 1 },
});
const asked = { action: 'repair', assetClass: 'specialised', amount: 20_000_000, note: null } as const;
const submitted = { ...asked, desk: 'unit_head' } as const;
const args: VerbArgs = {
  approve: { ...submitted, row: 'r', source: 's', document: null, to: 'it_staff' },
  ...{ comment: { text: 'xong chưa?' }, triage: { note: null }, assign: { to: 'lan', note: null } },
  ...{ start: { note: null }, wait: { for: 'approval', reason: 'x', submitted }, resolve: { note: 'thay mực' } },
  ...{ lend: { device: 'r', tag: 'R', kind: 'printer', from: 'KHO', until: null, note: null } },
  ...{ return: { device: 'r', tag: 'R', note: null } },
  ...{ accept: { note: null }, close: { note: null }, reopen: { reason: 'vẫn kẹt' }, reject: { reason: 'trùng' } },
};
const plan = (verb: TicketVerb, state: TicketState) =>
  planVerb({ number: 7, ticket: ticketIn(state), verb, args: args[verb], at });
const after = (verb: TicketVerb, state: TicketState): Ticket =>
  plan(verb, state).reduce<Ticket>(
    (ticket, fact) => evolve(ticket, { seq: ticket.seq + 1, at, actor: 'lan', ...fact } as TicketEvent),
    ticketIn(state),
  );

describe('planVerb', () => {
  test('every verb that is allowed in a state leads along the table of states', () => {
    for (const verb of verbNames) for (const state of ticketVerbs[verb].from) expect(after(verb, state).seq).toBe(2);
  });

  test('every other is refused, with what can be done instead', () => {
    for (const state of ticketStates)
      for (const verb of verbNames.filter((name) => !verbsIn(state).includes(name)))
        expect(() => plan(verb, state)).toThrow(ExpectedError);
    expect(() => plan('close', 'new')).toThrow('Ticket 7 is "new": it cannot be closed');
    try {
      plan('close', 'resolved');
    } catch (error) {
      expect((error as ExpectedError).params.allowed).toBe('comment, return, accept, reopen');
    }
  });

  test('what waits for parts goes on waiting, whoever is given it', () => {
    expect(after('assign', 'waiting_parts')).toMatchObject({ state: 'waiting_parts', assignee: 'lan' });
    expect(after('assign', 'in_progress')).toMatchObject({ state: 'assigned', assignee: 'lan' });
  });

  test('a reopened ticket counts it, and has the voice of who said that it is still broken', () => {
    expect(after('reopen', 'closed')).toMatchObject({
      ...{ state: 'reopened', recurrences: 1, closedAt: null },
      voices: [{ source: 'person', by: 'lan', reason: 'reported', text: 'vẫn kẹt' }],
    });
  });
});
