import type { TicketRow } from '@motcua/contract';
import type { Insertable, Selectable } from 'kysely';
import { isCase } from '../../faults/cases.ts';
import { openLoans } from '../../tickets/loans.ts';
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
    voices: JSON.parse(row.voices),
    assignee: row.assignee,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    faultSince: row.fault_since,
    recurrences: row.recurrences,
    proof: row.proof === null ? null : JSON.parse(row.proof),
    seq: row.seq,
    ...(row.loans !== '[]' && { loans: JSON.parse(row.loans) }),
    ...(row.children !== null && { children: JSON.parse(row.children) }),
    ...(row.part_of !== null && { partOf: row.part_of }),
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
  voices: JSON.stringify(ticket.voices),
  assignee: ticket.assignee,
  opened_at: ticket.openedAt,
  closed_at: ticket.closedAt,
  fault_since: ticket.faultSince,
  recurrences: ticket.recurrences,
  proof: ticket.proof && JSON.stringify(ticket.proof),
  seq: ticket.seq,
  loans: JSON.stringify(ticket.loans ?? []),
  open_loans: openLoans(ticket).length,
  children: ticket.children === undefined ? null : JSON.stringify(ticket.children),
  part_of: ticket.partOf ?? null,
});

/** A ticket as people ask for it; of one about a kind in a unit the device is not known. */
export const toTicketView = ({ number, ticket }: StoredTicket, dueAt: string | null): TicketRow => ({
  number,
  ...ticket,
  ...(isUnnamed(ticket.device) && { device: null, deviceReason: 'device-not-named' }),
  ...(isCase(ticket.kind) && { device: null, deviceReason: 'case-of-many' }),
  dueAt,
});

const unnamed = 'unit:';

/** What stands for the device where a person named a unit and a kind only. */
export const unnamedDevice = ({ unit, kind }: { unit: string; kind: string }): string => `${unnamed}${unit}:${kind}`;

const isUnnamed = (device: string): boolean => device.startsWith(unnamed);
