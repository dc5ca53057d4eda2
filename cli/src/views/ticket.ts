import {
  describeTicketEvent,
  kindWords,
  type TicketCause,
  TicketEventRow,
  TicketRepair,
  type TicketRow,
  type TicketVoice,
  ticketStateWords,
  voiceSourceWords,
  type Words,
} from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { caseTexts } from '../texts/cases.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { ticketViewTexts } from '../texts/tickets.ts';
import { deskIn } from './authority.ts';
import { reasonsIn } from './devices.ts';
import { eventsTable } from './events-table.ts';
import { ticketCaseSections } from './ticket-case.ts';
import { fromPeopleSections } from './ticket-from-people.ts';
import { ticketProblemSections } from './ticket-problems.ts';
import { repairFactsView } from './ticket-repair.ts';

/** One ticket: its causes, and all that happened to it. */
export function ticketAnswer(ticket: TicketRow, simulated: boolean): Answer {
  const repair = TicketRepair.nullable()
    .catch(null)
    .parse(ticket.repair ?? null);
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
            { words: heads.device, value: deviceIn(ticket) },
            { words: heads.kind, value: kindIn(ticket.kind) },
            { words: heads.id, value: ticket.device },
            { words: heads.unit, value: ticket.unit },
            { words: heads.state, value: stateIn(ticket.state) },
            { words: heads.priority, value: ticket.priority },
            { words: heads.openedAt, value: ticket.openedAt, type: 'instant' },
            { words: heads.closedAt, value: ticket.closedAt, type: 'instant' },
            { words: heads.assignee, value: deskIn(ticket.assignee) },
            { words: heads.dueAt, value: ticket.dueAt, type: 'instant' },
          ],
        },
        ...ticketProblemSections(ticket),
        ...ticketCaseSections(ticket),
        ...(repair === null ? [] : [repairFactsView(repair)]),
        causesTable(ticket.causes),
        voicesTable(ticket.voices),
        ...fromPeopleSections(ticket),
        eventsTable(events, describeTicketEvent),
      ],
    },
  };
}

/** What a ticket is about, as a person calls it. */
export const deviceIn = ({ device, deviceName }: TicketRow): Words | string =>
  deviceName ?? device ?? ticketViewTexts.wholeKind;

const kindIn = (kind: unknown): Words => kindWords(String(kind));

const voicesTable = (rows: readonly TicketVoice[]) =>
  table<TicketVoice>({
    title: ticketViewTexts.voices,
    rows,
    columns: [
      { key: 'at', words: heads.time, type: 'instant', value: ({ at }) => at },
      { key: 'source', words: ticketViewTexts.source, value: ({ source }) => sourceIn(source) },
      { key: 'by', words: heads.who, value: ({ by }) => by },
      { key: 'reason', words: heads.reason, value: ({ reason }) => (reason === null ? null : reasonsIn([reason])) },
      { key: 'text', words: ticketViewTexts.text, value: ({ text }) => text },
    ],
  });

const sourceIn = (source: string): Words | string =>
  source in voiceSourceWords ? voiceSourceWords[source as keyof typeof voiceSourceWords] : source;

const causesTable = (rows: readonly TicketCause[]) =>
  table<TicketCause>({
    title: heads.causes,
    rows,
    columns: [
      { key: 'reason', words: heads.reason, value: ({ reason }) => reasonsIn([reason]) },
      { key: 'count', words: caseTexts.times, type: 'number', value: ({ count }) => count ?? null, wide: true },
      { key: 'since', words: heads.since, type: 'instant', value: ({ since }) => since },
      { key: 'until', words: heads.until, type: 'instant', value: ({ until }) => until },
    ],
  });

/** The name of a state; one from a newer hub as it is. */
export const stateIn = (state: string): Words | string =>
  state in ticketStateWords ? ticketStateWords[state as keyof typeof ticketStateWords] : state;
