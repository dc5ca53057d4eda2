import type { NoticeEvent } from '../../tickets/notice-event.ts';
import type { Db, Tx } from '../store.ts';

/** Puts an event into the outbox; to be called in the transaction of the ticket's event. */
export async function saveNoticeEvent(tx: Tx, { seq, isOpen, facts }: NoticeEvent): Promise<void> {
  const row = { ticket: facts.ticket, seq, is_open: isOpen ? 1 : 0, facts: JSON.stringify(facts) };
  await tx.insertInto('notice_event').values(row).execute();
}

/** Events that wait, each ticket's in order. */
export async function readNoticeEvents(db: Db, { limit }: { limit: number }): Promise<NoticeEvent[]> {
  const rows = await db.selectFrom('notice_event').selectAll().orderBy('ticket').orderBy('seq').limit(limit).execute();
  return rows.map(({ seq, is_open, facts }) => ({ seq, isOpen: is_open === 1, facts: JSON.parse(facts) }));
}

/** Forgets an event that was shared out. */
export async function deleteNoticeEvent(tx: Tx, { seq, facts: { ticket } }: NoticeEvent): Promise<void> {
  await tx.deleteFrom('notice_event').where('ticket', '=', ticket).where('seq', '=', seq).execute();
}
