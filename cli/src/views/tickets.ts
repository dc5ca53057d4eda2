import type { TicketRow } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { deskIn } from './authority.ts';
import { reasonsIn } from './devices.ts';
import { deviceIn, stateIn } from './ticket.ts';

/** The list of tickets. */
export const ticketsAnswer = (data: {
  simulated: boolean;
  tickets: TicketRow[];
  /** Where the rest begins; null when this is all. */
  next: string | null;
  total: number | null;
}): Answer => ({
  data,
  view: {
    simulated: data.simulated,
    sections: [
      table<TicketRow>({
        rows: data.tickets,
        columns: [
          { key: 'number', words: heads.number, type: 'number', value: ({ number }) => number },
          { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
          { key: 'device', words: heads.device, value: deviceIn },
          { key: 'state', words: heads.state, value: ({ state }) => stateIn(state) },
          { key: 'priority', words: heads.priority, value: ({ priority }) => priority },
          { key: 'causes', words: heads.causes, value: ({ causes }) => reasonsIn(causes.map(({ reason }) => reason)) },
          { key: 'openedAt', words: heads.openedAt, type: 'instant', value: ({ openedAt }) => openedAt },
          { key: 'closedAt', words: heads.closedAt, type: 'instant', value: ({ closedAt }) => closedAt, wide: true },
          { key: 'assignee', words: heads.assignee, value: ({ assignee }) => deskIn(assignee) },
          { key: 'dueAt', words: heads.dueAt, type: 'instant', value: ({ dueAt }) => dueAt },
        ],
      }),
    ],
  },
});
