import { ExpectedError, type TicketRow } from '@motcua/contract';
import { endStates, ticketStates } from '../../tickets/states.ts';
import type { Db } from '../store.ts';
import { fromTicketRow, toTicketView } from './ticket-row.ts';

/** Tickets in one state, in any state that is `open`, or all of them; the newest first. */
export async function listTickets(db: Db, { state = null }: { state?: string | null } = {}): Promise<TicketRow[]> {
  const all = db.selectFrom('ticket').selectAll().orderBy('number', 'desc');
  const rows = await all
    .$if(state === 'open', (query) => query.where('state', 'not in', endStates))
    .$if(state !== null && state !== 'open', (query) => query.where('state', '=', known(state)))
    .execute();
  return rows.map((row) => toTicketView(fromTicketRow(row)));
}

function known(state: string | null): string {
  const found = ticketStates.find((name) => name === state);
  if (found !== undefined) return found;
  throw new ExpectedError('E_TICKET_STATE_UNKNOWN', { state, states: ['open', ...ticketStates].join(', ') });
}
