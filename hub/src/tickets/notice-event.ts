import type { NoticeFacts } from '@motcua/contract';
import { isOpen } from './states.ts';
import type { Ticket } from './ticket.ts';

/** A ticket became open, more urgent, or over. */
export interface NoticeEvent {
  seq: number;
  isOpen: boolean;
  facts: NoticeFacts;
}

/** Pure: what one event of a ticket means to those who are told of it; null for nothing. */
export function noticeEvent(
  number: number,
  { before, after }: { before: Ticket | null; after: Ticket },
): NoticeEvent | null {
  const was = before !== null && isOpen(before.state);
  const is = isOpen(after.state);
  // Who is told of a P1 only may have to be told now.
  const more = was && is && after.priority < before.priority;
  if (was === is && !more) return null;
  return {
    seq: after.seq,
    isOpen: is,
    facts: {
      ...{ ticket: number, unit: after.unit, kind: after.kind, device: after.deviceName, priority: after.priority },
      reasons: after.causes.filter(({ until }) => until === null).map(({ reason }) => reason),
      ...{ recurrences: after.recurrences, openedAt: after.openedAt, closedAt: after.closedAt },
    },
  };
}
