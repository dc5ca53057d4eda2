import type { TicketEvent } from '../../tickets/events.ts';
import { evolve } from '../../tickets/evolve.ts';
import type { Fact } from '../../tickets/plan-verb.ts';
import { isOpen } from '../../tickets/states.ts';
import type { Tx } from '../store.ts';
import { appendEvent } from './append-event.ts';
import { raisePeers } from './raise-peers.ts';
import type { StoredTicket } from './ticket-row.ts';

/** Writes facts into the log in order, each to the ticket that the one before left; `opened` begins a new one. */
export async function appendFacts(
  tx: Tx,
  { facts, latest, at, actor }: { facts: readonly Fact[]; latest: StoredTicket | null; at: string; actor: string },
): Promise<StoredTicket | null> {
  let current = latest;
  for (const fact of facts) {
    const before = fact.type === 'opened' ? null : current;
    const event = { seq: (before?.ticket.seq ?? 0) + 1, at, actor, ...fact } as TicketEvent;
    current = await appendEvent(tx, { before, event, after: evolve(before?.ticket ?? null, event) });
    if (becameLast(before, current)) await raisePeers(tx, current, at);
  }
  return current;
}

/** It is the most urgent now and was not: with it goes the last that could do its work. */
const becameLast = (before: StoredTicket | null, { ticket }: StoredTicket): boolean =>
  ticket.priority === 'P1' && before?.ticket.priority !== 'P1' && isOpen(ticket.state);
