import type { StateChange } from '@motcua/policies';
import type { TicketEventData } from '../../tickets/events.ts';
import { movingTypes, stateLog } from '../../tickets/sla/state-log.ts';
import { clockless, type TicketState } from '../../tickets/states.ts';
import type { Db } from '../store.ts';
import { isOpen } from './list-tickets.ts';
import { fromTicketRow, type StoredTicket } from './ticket-row.ts';

/** Tickets whose clocks run or wait, each with the number of its last event. */
export const clockedTickets = (db: Db): Promise<{ number: number; seq: number }[]> =>
  db
    .selectFrom('ticket')
    .select(['number', 'seq'])
    .where(isOpen)
    .where('state', 'not in', clockless)
    .orderBy('number')
    .execute();

/** A ticket with what its clocks are read from, and the steps taken since it was opened last. */
export interface ClockedTicket extends StoredTicket {
  log: StateChange<TicketState>[];
  taken: TicketEventData['escalated'][];
}

/** Some tickets; call it with a few hundred at most. */
export async function readClocked(db: Db, numbers: readonly number[]): Promise<ClockedTicket[]> {
  if (numbers.length === 0) return [];
  const tickets = await db.selectFrom('ticket').selectAll().where('number', 'in', numbers).orderBy('number').execute();
  const rows = await db
    .selectFrom('ticket_event')
    .select(['ticket', 'at', 'type', 'data'])
    .where('ticket', 'in', numbers)
    .where('type', 'in', [...movingTypes, 'escalated'])
    .orderBy('ticket')
    .orderBy('seq')
    .execute();
  const events = Map.groupBy(rows, ({ ticket }) => ticket);
  return tickets.map((row) => {
    const of = (events.get(row.number) ?? []).map(({ data, ...event }) => ({ ...event, data: JSON.parse(data) }));
    const round = of.slice(of.findLastIndex(({ type }) => type === 'opened' || type === 'reopened') + 1);
    return {
      ...fromTicketRow(row),
      log: stateLog(of as never),
      taken: round.filter(({ type }) => type === 'escalated').map(({ data }) => data),
    };
  });
}

/** The steps that were taken for a ticket, in order. */
export async function escalationsOf(
  db: Db,
  number: number,
): Promise<(TicketEventData['escalated'] & { at: string })[]> {
  const rows = await db
    .selectFrom('ticket_event')
    .select(['at', 'data'])
    .where('ticket', '=', number)
    .where('type', '=', 'escalated')
    .orderBy('seq')
    .execute();
  return rows.map(({ at, data }) => ({ at, ...(JSON.parse(data) as TicketEventData['escalated']) }));
}
