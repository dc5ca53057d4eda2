import type { TicketEvent } from '../../tickets/events.ts';
import { evolve } from '../../tickets/evolve.ts';
import type { Tx } from '../store.ts';
import { toTicketRow } from './ticket-row.ts';

/** Tickets that an installation begins with. Nobody is told of them: they are not news. */
export async function insertOpenings(tx: Tx, openings: readonly (TicketEvent & { type: 'opened' })[]): Promise<void> {
  for (const event of openings) {
    const { number } = await tx
      .insertInto('ticket')
      .values(toTicketRow(evolve(null, event)))
      .returning('number')
      .executeTakeFirstOrThrow();
    const { data, ...row } = event;
    await tx
      .insertInto('ticket_event')
      .values({ ticket: number, ...row, data: JSON.stringify(data) })
      .execute();
  }
}
