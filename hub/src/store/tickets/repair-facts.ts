import { type TicketRepair, toDeviceKind } from '@motcua/contract';
import { adviseRepair, priceCeilingOf } from '@motcua/policies';
import type { Db } from '../store.ts';
import { aliasesOf } from './latest-ticket.ts';
import type { StoredTicket } from './ticket-row.ts';

/** What the books and earlier tickets say of a ticket's device, and whether to repair it; null when it is not on the books. */
export async function repairFacts(
  db: Db,
  { stored, day }: { stored: StoredTicket; day: string },
): Promise<TicketRepair | null> {
  const aliases = await aliasesOf(db, stored.ticket.device);
  const record = await db
    .selectFrom('register_device')
    .select(['tag', 'kind', 'vendor', 'model', 'serial', 'year', 'cost', 'warranty_until'])
    .select(['asset_number', 'room'])
    .where('id', 'in', aliases)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  if (record === undefined) return null;
  const { warranty_until: warrantyUntil, asset_number: assetNumber, kind, ...known } = record;
  const { estimate, lastRepairedAt, ...past } = await pastOf(db, { aliases, number: stored.number });
  const ceiling = priceCeilingOf({ item: toDeviceKind(kind), unit: { kind: 'one_stop_unit' }, asOf: day });
  const money = { ...past, estimate, ceiling: ceiling.value };
  const advice = adviseRepair({ date: day, year: record.year, warrantyUntil, ...money });
  return {
    ...known,
    ...{ warrantyUntil, assetNumber, lastRepairedAt },
    ...money,
    ceilingReason: ceiling.reason,
    ...advice,
    because: advice.because.map((one) => ({ ...one })),
  };
}

/** Earlier tickets that people mended, and the money that was approved; an approval without a decision costs nothing. */
async function pastOf(db: Db, { aliases, number }: { aliases: readonly string[]; number: number }) {
  const rows = await db
    .selectFrom('ticket_event as event')
    .innerJoin('ticket', 'ticket.number', 'event.ticket')
    .select(['event.ticket', 'event.at', 'event.type', 'event.data'])
    .where('ticket.device_id', 'in', aliases)
    .where('event.type', 'in', ['moved', 'submitted', 'approved'])
    .orderBy('event.ticket')
    .orderBy('event.seq')
    .execute();
  const events = rows.map((row) => ({ ...row, data: JSON.parse(row.data) as { to?: string; amount?: number | null } }));
  const past = events.filter(({ ticket }) => ticket < number);
  const mended = past.filter(({ type, data }) => type === 'moved' && data.to === 'resolved');
  const amounts = past.flatMap(({ type, data }) => (type === 'approved' && data.amount != null ? [data.amount] : []));
  const asked = events.findLast(({ ticket, type }) => ticket === number && type === 'submitted');
  return {
    repairs: new Set(mended.map(({ ticket }) => ticket)).size,
    lastRepairedAt:
      mended
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? null,
    spent: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    estimate: asked?.data.amount ?? null,
  };
}
