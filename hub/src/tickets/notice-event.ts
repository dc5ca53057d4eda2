import type { NoticeFacts, NoticeSays } from '@motcua/contract';
import type { TicketEvent } from './events.ts';
import { isOpen } from './states.ts';
import type { Ticket } from './ticket.ts';

/** A ticket became open, more urgent, or over; or a clock of it calls for somebody. */
export interface NoticeEvent {
  seq: number;
  says: NoticeSays;
  /** Whom a clock calls for, an account or a desk; null where it is for all who want to know. */
  to: string | null;
  facts: NoticeFacts;
}

/** Pure: what one event of a ticket means to those who are told of it; null for nothing. */
export function noticeEvent(
  number: number,
  { before, after, event }: { before: Ticket | null; after: Ticket; event: Pick<TicketEvent, 'type' | 'data'> },
): NoticeEvent | null {
  if (event.type === 'escalated') {
    const { step, to, dueAt } = (event as TicketEvent & { type: 'escalated' }).data;
    return { seq: after.seq, says: step, to, facts: { ...factsOf(number, after), dueAt } };
  }
  const was = before !== null && isOpen(before.state);
  const is = isOpen(after.state);
  // Who is told of a P1 only may have to be told now.
  const more = was && is && after.priority < before.priority;
  if (was === is && !more) return null;
  return { seq: after.seq, says: is ? 'opened' : 'closed', to: null, facts: factsOf(number, after) };
}

const factsOf = (ticket: number, { unit, kind, priority, ...after }: Ticket): NoticeFacts => ({
  ...{ ticket, unit, kind, device: after.deviceName, priority },
  reasons: after.causes.filter(({ until }) => until === null).map(({ reason }) => reason),
  ...{ recurrences: after.recurrences, openedAt: after.openedAt, closedAt: after.closedAt },
});
