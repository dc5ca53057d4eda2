import type { TicketRow } from '@motcua/contract';
import type { Insertable, Selectable } from 'kysely';
import type { Priority } from '../../tickets/priority.ts';
import type { TicketState } from '../../tickets/states.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { TicketTable } from './tables.ts';

/** A ticket that has its number. */
export interface StoredTicket {
  number: number;
  ticket: Ticket;
}

/** A stored ticket as the code knows it. */
export const fromTicketRow = (row: Selectable<TicketTable>): StoredTicket => ({
  number: row.number,
  ticket: {
    device: row.device_id,
    deviceName: row.device_name,
    kind: row.kind,
    unit: row.unit,
    state: row.state as TicketState,
    priority: row.priority as Priority,
    causes: JSON.parse(row.causes),
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    faultSince: row.fault_since,
    recurrences: row.recurrences,
    proof: row.proof === null ? null : JSON.parse(row.proof),
    seq: row.seq,
  },
});

/** A ticket as it is stored. */
export const toTicketRow = (ticket: Ticket): Insertable<TicketTable> => ({
  device_id: ticket.device,
  device_name: ticket.deviceName,
  kind: ticket.kind,
  unit: ticket.unit,
  state: ticket.state,
  priority: ticket.priority,
  causes: JSON.stringify(ticket.causes),
  opened_at: ticket.openedAt,
  closed_at: ticket.closedAt,
  fault_since: ticket.faultSince,
  recurrences: ticket.recurrences,
  proof: ticket.proof && JSON.stringify(ticket.proof),
  seq: ticket.seq,
});

/** A ticket as people ask for it. Nobody is assigned and nothing is due yet: no rule that says who and when is in force. */
export const toTicketView = ({ number, ticket }: StoredTicket): TicketRow => {
  const { seq: _, ...rest } = ticket;
  return { number, ...rest, assignee: null, dueAt: null };
};
