import { kindWords, type TicketChild, type TicketRow } from '@motcua/contract';
import { type Section, table } from '../render/view.ts';
import { caseTexts as texts } from '../texts/cases.ts';
import { columnTexts as heads } from '../texts/columns.ts';

/** What a case of a place or a system has inside, and the case that a ticket is a part of; nothing for most tickets. */
export function ticketCaseSections({ children = [], partOf }: TicketRow): Section[] {
  return [
    ...(partOf === undefined
      ? []
      : [{ is: 'facts' as const, facts: [{ words: texts.partOf, value: partOf, type: 'number' as const }] }]),
    ...(children.length === 0 ? [] : [childrenTable(children)]),
  ];
}

const childrenTable = (rows: readonly TicketChild[]) =>
  table<TicketChild>({
    title: texts.inside,
    rows,
    columns: [
      { key: 'unit', words: heads.unit, value: ({ unit }) => unit },
      { key: 'kind', words: heads.kind, value: ({ kind }) => kindWords(kind) },
      { key: 'device', words: heads.device, value: ({ device, deviceName }) => deviceName ?? device },
      { key: 'ticket', words: texts.ownTicket, type: 'number', value: ({ ticket }) => ticket },
    ],
  });
