import { isDeepStrictEqual } from 'node:util';
import { openStore } from '../../../hub/src/store/index.ts';
import { fromTicketRow } from '../../../hub/src/store/tickets/ticket-row.ts';
import type { TicketEvent } from '../../../hub/src/tickets/events.ts';
import { replay } from '../../../hub/src/tickets/evolve.ts';

/** Folds the log of each ticket from its first event, and says which rows are not what their log makes. */
export async function replayBooks(path: string): Promise<{ tickets: number; events: number; broken: string[] }> {
  const store = await openStore({ is: 'sqlite', path });
  const rows = await store.read.selectFrom('ticket').selectAll().orderBy('number').execute();
  const log = await store.read.selectFrom('ticket_event').selectAll().orderBy('ticket').orderBy('seq').execute();
  const events = Map.groupBy(log, ({ ticket }) => ticket);
  const broken = rows.flatMap((row) => {
    const { number, ticket } = fromTicketRow(row);
    const own = (events.get(number) ?? []).map(({ ticket: _, data, ...event }) => ({
      ...event,
      data: JSON.parse(data),
    }));
    const folded = replay(own as TicketEvent[]);
    return isDeepStrictEqual(folded, ticket) ? [] : [`ticket ${number} is not what its ${own.length} events make`];
  });
  await store.close();
  return { tickets: rows.length, events: log.length, broken };
}
