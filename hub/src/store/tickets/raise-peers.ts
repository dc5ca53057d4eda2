import type { TicketEvent } from '../../tickets/events.ts';
import { evolve } from '../../tickets/evolve.ts';
import { endStates } from '../../tickets/states.ts';
import type { Tx } from '../store.ts';
import { appendEvent } from './append-event.ts';
import { countWorks, isOut } from './count-works.ts';
import { fromTicketRow, type StoredTicket } from './ticket-row.ts';

/**
 * A ticket says that nothing is left in its unit that can do its work: then the others that broke before it are as urgent, and
 * their logs say why. One of a device that works still, if less well, is not.
 */
export async function raisePeers(tx: Tx, { number, ticket }: StoredTicket, at: string): Promise<void> {
  const { unit, kind } = ticket;
  const out = (await countWorks(tx, { unit, kind })).filter(isOut);
  // Where only the books know the devices, those of its own kind.
  const kinds = out.length === 0 ? [kind] : [...new Set(out.flatMap((work) => work.kinds))];
  const rows = await tx
    .selectFrom('ticket')
    .selectAll()
    .where('unit', '=', unit)
    .where('kind', 'in', kinds)
    .where('priority', '=', 'P2')
    .where('state', 'not in', [...endStates, 'resolved', 'accepted'])
    .where('number', '<>', number)
    .orderBy('number')
    .execute();
  for (const before of rows.map(fromTicketRow)) {
    const data = {
      from: before.ticket.priority,
      to: 'P1' as const,
      because: 'last-of-its-work' as const,
      ticket: number,
    };
    const event: TicketEvent = { seq: before.ticket.seq + 1, at, actor: 'hub', type: 'priority_changed', data };
    await appendEvent(tx, { before, event, after: evolve(before.ticket, event) });
  }
}
