import type { Words } from '@motcua/contract';
import type { TicketState } from './states.ts';

interface Verb {
  from: readonly TicketState[];
  words: Words;
  /** Whether it takes somebody who works tickets, or only one who may report a fault in the unit. */
  permission: 'ticket.work' | 'ticket.open' | 'ticket.approve';
}

const idle = ['new', 'triaged', 'reopened'] as const;
const waiting = ['waiting_parts', 'waiting_vendor'] as const;
const ended = ['closed', 'rejected'] as const;

/** What people may do to a ticket, and in which states. `states.ts` says where it may lead; a test holds the two together. */
export const ticketVerbs = {
  comment: {
    from: [...idle, 'waiting_approval', 'assigned', 'in_progress', ...waiting, 'resolved', 'accepted', ...ended],
    words: { vi: 'ghi chú', en: 'be commented on' },
    permission: 'ticket.open',
  },
  triage: { from: ['new', 'reopened'], words: { vi: 'phân loại', en: 'be triaged' }, permission: 'ticket.work' },
  assign: {
    from: [...idle, 'assigned', 'in_progress', ...waiting],
    words: { vi: 'phân công', en: 'be assigned' },
    permission: 'ticket.work',
  },
  start: {
    from: ['assigned', ...waiting],
    words: { vi: 'bắt đầu xử lý', en: 'be started' },
    permission: 'ticket.work',
  },
  wait: { from: ['triaged', 'in_progress'], words: { vi: 'chờ', en: 'be made to wait' }, permission: 'ticket.work' },
  lend: {
    from: [...idle, 'waiting_approval', 'assigned', 'in_progress', ...waiting],
    words: { vi: 'cho mượn máy thay thế', en: 'be lent a replacement' },
    permission: 'ticket.work',
  },
  return: {
    from: [...idle, 'waiting_approval', 'assigned', 'in_progress', ...waiting, 'resolved', 'accepted', ...ended],
    words: { vi: 'nhận lại máy thay thế', en: 'give a replacement back' },
    permission: 'ticket.work',
  },
  approve: { from: ['waiting_approval'], words: { vi: 'phê duyệt', en: 'be approved' }, permission: 'ticket.approve' },
  resolve: {
    from: [...idle, 'waiting_approval', 'assigned', 'in_progress', ...waiting],
    words: { vi: 'báo đã khắc phục', en: 'be resolved' },
    permission: 'ticket.work',
  },
  accept: { from: ['resolved'], words: { vi: 'nghiệm thu', en: 'be accepted' }, permission: 'ticket.open' },
  close: { from: ['accepted'], words: { vi: 'đóng', en: 'be closed' }, permission: 'ticket.work' },
  reopen: {
    from: ['resolved', 'accepted', 'closed'],
    words: { vi: 'mở lại', en: 'be reopened' },
    permission: 'ticket.open',
  },
  reject: {
    from: [...idle, 'waiting_approval', 'assigned'],
    words: { vi: 'từ chối', en: 'be rejected' },
    permission: 'ticket.work',
  },
} as const satisfies Readonly<Record<string, Verb>>;
export type TicketVerb = keyof typeof ticketVerbs;
export const verbNames = Object.keys(ticketVerbs) as TicketVerb[];

/** What can be done to a ticket in a state. */
export const verbsIn = (state: TicketState): TicketVerb[] =>
  verbNames.filter((verb) => (ticketVerbs[verb].from as readonly TicketState[]).includes(state));
