import { ExpectedError } from '@motcua/contract';
import type { TicketEvent } from '../../tickets/events.ts';
import { noticeEvent } from '../../tickets/notice-event.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { saveNoticeEvent } from '../notify/events.ts';
import type { Tx } from '../store.ts';
import { type StoredTicket, toTicketRow } from './ticket-row.ts';

/** Appends one event and what the ticket is after it. Throws where somebody else was faster, so that all is undone. */
export async function appendEvent(
  tx: Tx,
  { before, event, after }: { before: StoredTicket | null; event: TicketEvent; after: Ticket },
): Promise<StoredTicket> {
  const number = before === null ? await insert(tx, after) : await update(tx, before, after);
  const { data, ...row } = event;
  await tx
    .insertInto('ticket_event')
    .values({ ticket: number, ...row, data: JSON.stringify(data) })
    .execute();
  const notice = noticeEvent(number, { before: before?.ticket ?? null, after, event });
  if (notice !== null) await saveNoticeEvent(tx, notice);
  return { number, ticket: after };
}

async function insert(tx: Tx, ticket: Ticket): Promise<number> {
  const { number } = await tx
    .insertInto('ticket')
    .values(toTicketRow(ticket))
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

async function update(tx: Tx, { number, ticket }: StoredTicket, after: Ticket): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('ticket')
    .set(toTicketRow(after))
    .where('number', '=', number)
    .where('seq', '=', ticket.seq)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ExpectedError('E_PRECONDITION_FAILED');
  return number;
}
