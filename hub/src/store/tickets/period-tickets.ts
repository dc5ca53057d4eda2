import type { StateChange } from '@motcua/policies';
import type { TicketEvent } from '../../tickets/events.ts';
import { replay } from '../../tickets/evolve.ts';
import { stateLog } from '../../tickets/sla/state-log.ts';
import type { TicketState } from '../../tickets/states.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { Db } from '../store.ts';

/** A ticket as its log said it was at a moment. */
export interface KnownTicket {
  number: number;
  ticket: Ticket;
  log: StateChange<TicketState>[];
}

/** Values of one statement. */
const chunk = 500;

/** Tickets that were open at some time of a period, as they were known at its end; both RFC 3339 in UTC, to the millisecond. */
export async function ticketsOfPeriod(
  db: Db,
  { begins, knownAt }: { begins: string; knownAt: string },
): Promise<KnownTicket[]> {
  const rows = await db
    .selectFrom('ticket')
    .select('number')
    .where('opened_at', '<', knownAt)
    // Closed before and not open again: it has no part in the period, whatever was said of it since.
    .where((of) => of.or([of('closed_at', 'is', null), of('closed_at', '>=', begins)]))
    .orderBy('number')
    .execute();
  const numbers = rows.map(({ number }) => number);
  const known: KnownTicket[] = [];
  for (let from = 0; from < numbers.length; from += chunk)
    for (const [number, events] of await eventsOf(db, numbers.slice(from, from + chunk), knownAt)) {
      const ticket = replay(events);
      if (ticket !== null) known.push({ number, ticket, log: stateLog(events) });
    }
  return known;
}

async function eventsOf(db: Db, numbers: readonly number[], before: string): Promise<Map<number, TicketEvent[]>> {
  const rows = await db
    .selectFrom('ticket_event')
    .selectAll()
    .where('ticket', 'in', numbers)
    .where('at', '<', before)
    .orderBy('ticket')
    .orderBy('seq')
    .execute();
  const found = new Map<number, TicketEvent[]>();
  for (const { ticket, data, ...event } of rows) {
    const events = found.get(ticket) ?? [];
    // A clock that was set back: what comes after in the log came after.
    if (event.seq === events.length + 1) events.push({ ...event, data: JSON.parse(data) } as TicketEvent);
    found.set(ticket, events);
  }
  return found;
}
