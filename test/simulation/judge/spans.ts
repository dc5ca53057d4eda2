import type { BookEvent, BookTicket } from './books.ts';

/** A stretch for which a ticket was open; `to` is null while it is. */
export interface Open {
  from: number;
  to: number | null;
  begun: BookEvent;
  ended: BookEvent | null;
}

/** When a ticket was open, by its log. */
export function openSpans({ events }: Pick<BookTicket, 'events'>): Open[] {
  const spans: Open[] = [];
  for (const event of events) {
    const last = spans.at(-1);
    const isOpen = last !== undefined && last.to === null;
    if (begins(event) && !isOpen) spans.push({ from: event.at, to: null, begun: event, ended: null });
    if (ends(event) && isOpen) spans.splice(-1, 1, { ...last, to: event.at, ended: event });
  }
  return spans;
}

const begins = ({ type }: BookEvent): boolean => type === 'opened' || type === 'reopened';

const ends = ({ type, data }: BookEvent): boolean =>
  type === 'closed' || (type === 'moved' && (data.to === 'closed' || data.to === 'rejected'));
