import { type TicketCause, TicketEventRow, type TicketRow, type Words } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { ticketEventTexts, ticketStateTexts } from '../texts/tickets.ts';
import { viewTexts } from '../texts/views.ts';
import { reasonsIn } from './devices.ts';

/** One ticket: its causes, and all that happened to it. */
export function ticketAnswer(ticket: TicketRow, simulated: boolean): Answer {
  const events = TicketEventRow.array().catch([]).parse(ticket.events);
  return {
    data: { simulated, ...ticket },
    view: {
      simulated,
      sections: [
        {
          is: 'facts',
          facts: [
            { words: heads.number, value: ticket.number, type: 'number' },
            { words: heads.device, value: ticket.deviceName ?? ticket.device },
            { words: heads.id, value: ticket.device },
            { words: heads.unit, value: ticket.unit },
            { words: heads.state, value: ticketStateTexts[ticket.state] ?? ticket.state },
            { words: heads.priority, value: ticket.priority },
            { words: heads.openedAt, value: ticket.openedAt, type: 'instant' },
            { words: heads.closedAt, value: ticket.closedAt, type: 'instant' },
            { words: heads.assignee, value: ticket.assignee },
            { words: heads.dueAt, value: ticket.dueAt, type: 'instant' },
          ],
        },
        causesTable(ticket.causes),
        eventsTable(events),
      ],
    },
  };
}

const causesTable = (rows: readonly TicketCause[]) =>
  table<TicketCause>({
    title: heads.causes,
    rows,
    columns: [
      { key: 'reason', words: heads.reason, value: ({ reason }) => reasonsIn([reason]) },
      { key: 'since', words: heads.since, type: 'instant', value: ({ since }) => since },
      { key: 'until', words: heads.until, type: 'instant', value: ({ until }) => until },
    ],
  });

const eventsTable = (rows: readonly TicketEventRow[]) =>
  table<TicketEventRow>({
    title: viewTexts.events,
    rows,
    columns: [
      { key: 'at', words: heads.time, type: 'instant', value: ({ at }) => at },
      { key: 'type', words: heads.event, value: ({ type }) => ticketEventTexts[type] ?? type },
      { key: 'actor', words: heads.who, value: ({ actor }) => actor },
      { key: 'detail', words: heads.detail, value: detailOf },
      { key: 'data', words: heads.data, value: ({ data }) => JSON.stringify(data), wide: true },
    ],
  });

/** What an event is about: reasons in words, or the state it led to. */
function detailOf({ data }: TicketEventRow): Words | string | null {
  const { reason, causes, to } = data;
  if (typeof reason === 'string') return reasonsIn([reason]);
  if (Array.isArray(causes)) return reasonsIn(causes.map((cause: { reason?: unknown }) => String(cause.reason)));
  return typeof to === 'string' ? (ticketStateTexts[to] ?? to) : null;
}
