import type { Tx } from '../store.ts';
import { fromTicketRow, type StoredTicket } from './ticket-row.ts';

/** The newest ticket of a device, open or not. */
export async function latestTicket(tx: Tx, device: string): Promise<StoredTicket | null> {
  const newest = tx.selectFrom('ticket').selectAll().where('device_id', '=', device).orderBy('number', 'desc').limit(1);
  const row = await newest.executeTakeFirst();
  return row === undefined ? null : fromTicketRow(row);
}
