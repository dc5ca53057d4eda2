import { ExpectedError, type TicketEventRow, type TicketRow } from '@motcua/contract';
import type { Db } from '../store.ts';
import { type Reckoning, withDue } from './clocks.ts';
import { fromTicketRow, type StoredTicket, toTicketView } from './ticket-row.ts';

/** One ticket and everything that happened to it, in order. */
export async function showTicket(
  db: Db,
  number: number,
  reckoning: Reckoning | null = null,
): Promise<TicketRow & { events: TicketEventRow[] }> {
  const stored = await requireTicket(db, number);
  const log = await db.selectFrom('ticket_event').selectAll().where('ticket', '=', number).orderBy('seq').execute();
  const events = log.map(({ ticket: _, data, ...event }) => ({ ...event, data: JSON.parse(data) }));
  const [view] = reckoning === null ? [] : await withDue(db, [stored], reckoning);
  return { ...(view ?? toTicketView(stored, null)), events };
}

/** One ticket. Throws E_TICKET_UNKNOWN. */
export async function requireTicket(db: Db, number: number): Promise<StoredTicket> {
  const row = await db.selectFrom('ticket').selectAll().where('number', '=', number).executeTakeFirst();
  if (row === undefined) throw new ExpectedError('E_TICKET_UNKNOWN', { number });
  return fromTicketRow(row);
}
