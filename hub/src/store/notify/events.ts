import { noticeSays } from '@motcua/contract';
import type { NoticeEvent } from '../../tickets/notice-event.ts';
import type { Db, Tx } from '../store.ts';
import { levelOf } from './notices.ts';

/** Puts an event into the outbox; to be called in the transaction of the ticket's event. */
export async function saveNoticeEvent(tx: Tx, { seq, says, to, facts }: NoticeEvent): Promise<void> {
  const row = { ticket: facts.ticket, seq, is_open: levelOf(says), step_to: to, facts: JSON.stringify(facts) };
  await tx.insertInto('notice_event').values(row).execute();
}

/** Events that wait, each ticket's in order. */
export async function readNoticeEvents(db: Db, { limit }: { limit: number }): Promise<NoticeEvent[]> {
  const rows = await db.selectFrom('notice_event').selectAll().orderBy('ticket').orderBy('seq').limit(limit).execute();
  return rows.map(({ seq, is_open, step_to: to, facts }) => ({
    ...{ seq, says: noticeSays[is_open] ?? 'opened', to, facts: JSON.parse(facts) },
  }));
}

/** Forgets an event that was shared out. */
export async function deleteNoticeEvent(tx: Tx, { seq, facts: { ticket } }: NoticeEvent): Promise<void> {
  await tx.deleteFrom('notice_event').where('ticket', '=', ticket).where('seq', '=', seq).execute();
}
