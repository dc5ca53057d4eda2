import { openStore, type StoreSpec } from '../../../src/store/index.ts';
import { appendEvent } from '../../../src/store/tickets/append-event.ts';
import { fromTicketRow } from '../../../src/store/tickets/ticket-row.ts';
import type { TicketEvent } from '../../../src/tickets/events.ts';
import { evolve } from '../../../src/tickets/evolve.ts';

const at = '2026-03-02T01:00:00.000Z';
const proof = { readings: 3, from: at, to: at };
const cause = { reason: 'media-empty', since: at };

/** Another writer of the store, as another hub or thread is: what happens to tickets, each event in its transaction. */
export interface Tickets extends AsyncDisposable {
  open(device: string, more?: { priority?: 'P1' | 'P2' | 'P3'; unit?: string }): Promise<number>;
  close(number: number): Promise<void>;
  reopen(number: number): Promise<void>;
}

export async function writeTickets(spec: StoreSpec): Promise<Tickets> {
  const store = await openStore(spec);
  const append = (number: number | null, facts: readonly Pick<TicketEvent, 'type' | 'data'>[]) =>
    store.db.transaction().execute(async (tx) => {
      const row = number === null ? undefined : tx.selectFrom('ticket').selectAll().where('number', '=', number);
      let current = row === undefined ? null : fromTicketRow(await row.executeTakeFirstOrThrow());
      for (const fact of facts) {
        const event = { seq: (current?.ticket.seq ?? 0) + 1, at, actor: 'hub', ...fact } as TicketEvent;
        current = await appendEvent(tx, { before: current, event, after: evolve(current?.ticket ?? null, event) });
      }
      return current?.number ?? 0;
    });
  return {
    open: (device, { priority = 'P3', unit = '00364' } = {}) => {
      const about = { device, deviceName: `máy in ${device}`, kind: 'printer', unit, level: 'down' as const, priority };
      return append(null, [{ type: 'opened', data: { ...about, faultSince: at, causes: [cause] } }]);
    },
    async close(number) {
      await append(number, [
        { type: 'cause_ended', data: { reason: cause.reason, until: at } },
        { type: 'resolved', data: { proof } },
        { type: 'closed', data: { proof } },
      ]);
    },
    async reopen(number) {
      const again = { level: 'down' as const, priority: 'P3' as const, faultSince: at, causes: [cause] };
      await append(number, [{ type: 'reopened', data: again }]);
    },
    [Symbol.asyncDispose]: () => store.close(),
  };
}
