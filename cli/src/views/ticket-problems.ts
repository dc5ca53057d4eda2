import { TicketProblem, TicketRecurrence, type TicketRow } from '@motcua/contract';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { problemTexts as texts } from '../texts/problems.ts';
import { reasonsIn } from './devices.ts';

/** What a ticket is a sign of, and what came back on its device; nothing where there is nothing. */
export function ticketProblemSections(ticket: TicketRow): Section[] {
  const problems = TicketProblem.array().catch([]).parse(ticket.problems);
  return [...(problems.length === 0 ? [] : [problemTable(problems)]), ...recurrenceSections(ticket.recurring)];
}

/** Which reasons came back on a device, as the hub says; nothing where it says nothing. */
export function recurrenceSections(told: unknown): Section[] {
  const recurring = TicketRecurrence.array().catch([]).parse(told);
  return recurring.length === 0 ? [] : [backTable(recurring)];
}

const problemTable = (rows: readonly TicketProblem[]) =>
  table<TicketProblem>({
    title: texts.ofTicket,
    rows,
    columns: [
      { key: 'id', words: heads.number, type: 'number', value: ({ id }) => id },
      { key: 'reason', words: heads.reason, value: ({ reason }) => reasonsIn([reason]) },
      { key: 'subject', words: texts.subject, value: ({ subject }) => subject },
      { key: 'workaround', words: texts.workaround, value: ({ workaround }) => workaround },
    ],
  });

const backTable = (rows: readonly TicketRecurrence[]) =>
  table<TicketRecurrence>({
    title: texts.recurring,
    rows,
    columns: [
      { key: 'reason', words: heads.reason, value: ({ reason }) => reasonsIn([reason]) },
      { key: 'times', words: texts.times, type: 'number', value: ({ times }) => times },
      { key: 'firstAt', words: texts.firstAt, type: 'instant', value: ({ firstAt }) => firstAt },
      { key: 'lastAt', words: texts.lastAt, type: 'instant', value: ({ lastAt }) => lastAt },
      { key: 'tickets', words: texts.tickets, keep: true, value: ({ tickets }) => tickets.join(' ') },
    ],
  });
