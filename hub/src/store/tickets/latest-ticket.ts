import { isOpen } from '../../tickets/states.ts';
import type { Db } from '../store.ts';
import { fromTicketRow, type StoredTicket } from './ticket-row.ts';

/** The open ticket of a device, else its newest; by whatever id of its the ticket goes. */
export async function latestTicket(db: Db, device: string): Promise<StoredTicket | null> {
  const rows = await db
    .selectFrom('ticket')
    .selectAll()
    .where('device_id', 'in', await aliasesOf(db, device))
    .orderBy('number', 'desc')
    .limit(50)
    .execute();
  const found = rows.map(fromTicketRow);
  return found.find(({ ticket }) => isOpen(ticket.state)) ?? found[0] ?? null;
}

/** A device's own id, with those of the records and sightings that reconciliation found to be the same. */
export async function aliasesOf(db: Db, device: string): Promise<string[]> {
  const records = await db.selectFrom('device_link').select('declared').where('observed', '=', device).execute();
  const declared = [device, ...records.map((row) => row.declared)];
  const sightings = await db.selectFrom('device_link').select('observed').where('declared', 'in', declared).execute();
  return [...new Set([...declared, ...sightings.map((row) => row.observed)])];
}
