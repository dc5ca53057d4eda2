import { type Language, type Notice, reachesPeople } from '@motcua/contract';
import type { Selectable } from 'kysely';
import { isOpen, type TicketState } from '../../tickets/states.ts';
import type { Db, Tx } from '../store.ts';
import { levelOf, settle } from './notices.ts';
import type { NoticeDeliveryTable } from './tables.ts';

/** What a message says, in the language of whoever gets it. */
export interface DeliveryBody {
  language: Language;
  subject: string;
  text: string;
  notices: Notice[];
}

/** A message, and where it goes. */
export interface Delivery {
  id: number;
  recipient: number;
  channel: string;
  address: string;
  tracking: string;
  body: DeliveryBody;
  state: NoticeDeliveryTable['state'];
  attempts: number;
  nextAt: number | null;
  createdAt: string;
  sentAt: string | null;
  error: string | null;
}

const joined = (db: Db) =>
  db
    .selectFrom('notice_delivery')
    .innerJoin('notice_recipient', 'notice_recipient.id', 'notice_delivery.recipient')
    .selectAll('notice_delivery')
    .select(['channel', 'address']);

type Row = Selectable<NoticeDeliveryTable> & { channel: string; address: string };
const fromRow = ({ body, next_at, created_at, sent_at, ...row }: Row): Delivery => ({
  ...{ ...row, body: JSON.parse(body), nextAt: next_at, createdAt: created_at, sentAt: sent_at },
});

/** A new message to a recipient; what it tells is under way from now on. */
export async function insertDelivery(
  tx: Tx,
  { recipient, tracking, body, now }: { recipient: number; tracking: string; body: DeliveryBody; now: number },
): Promise<void> {
  const created_at = new Date(now).toISOString();
  const fixed = { recipient, tracking, body: JSON.stringify(body), created_at };
  const { id } = await tx
    .insertInto('notice_delivery')
    .values({ ...fixed, state: 'pending', attempts: 0, next_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { ticket } of body.notices)
    await tx
      .updateTable('notice')
      .set({ delivery: id })
      .where('recipient', '=', recipient)
      .where('ticket', '=', ticket)
      .execute();
  await tx.updateTable('notice_recipient').set({ last_at: now }).where('id', '=', recipient).execute();
}

/** Messages to be tried by now, of all recipients but some, the oldest first. */
export async function dueDeliveries(
  db: Db,
  { now, except, limit }: { now: number; except: readonly number[]; limit: number },
): Promise<Delivery[]> {
  const due = joined(db)
    .where('state', '=', 'pending')
    .where('next_at', '<=', now)
    .$if(except.length > 0, (query) => query.where('recipient', 'not in', except));
  return (await due.orderBy('notice_delivery.id').limit(limit).execute()).map(fromRow);
}

/** When the next try is due, of all recipients but some; null when nothing is pending. */
export async function nextDeliveryAt(db: Db, { except }: { except: readonly number[] }): Promise<number | null> {
  const next = db
    .selectFrom('notice_delivery')
    .select((of) => of.fn.min('next_at').as('at'))
    .where('state', '=', 'pending')
    .$if(except.length > 0, (query) => query.where('recipient', 'not in', except));
  return (await next.executeTakeFirst())?.at ?? null;
}

/** When it is, and how long after one message a person gets the next at the earliest; milliseconds. */
interface Pace {
  now: number;
  gapMs: number;
}

/** The other end has acknowledged a message: its recipient knows what it says. */
export async function markSent(
  tx: Tx,
  { id, body, recipient, channel }: Delivery,
  { now, gapMs }: Pace,
): Promise<void> {
  const sent = { state: 'sent', sent_at: new Date(now).toISOString(), next_at: null, error: null } as const;
  await tx.updateTable('notice_delivery').set(sent).where('id', '=', id).execute();
  if (reachesPeople(channel)) {
    // Counted from now: it may have been made long before its server took it.
    await tx.updateTable('notice_recipient').set({ last_at: now }).where('id', '=', recipient).execute();
    await postpone(tx, recipient, now + gapMs);
  }
  for (const { ticket, says } of body.notices) {
    const told = { told: levelOf(says), delivery: null };
    await tx.updateTable('notice').set(told).where('delivery', '=', id).where('ticket', '=', ticket).execute();
    await settle(tx, ticket);
  }
}

/** A try failed; the next one is due at `nextAt`, or the message is given up where that is null. */
export async function markFailed(
  tx: Tx,
  { id, body, attempts, recipient }: Delivery,
  { error, nextAt }: { error: string; nextAt: number | null },
): Promise<void> {
  const state = nextAt === null ? 'dead' : 'pending';
  const failed = { state, attempts: attempts + 1, next_at: nextAt, error } as const;
  await tx.updateTable('notice_delivery').set(failed).where('id', '=', id).execute();
  if (nextAt !== null) return postpone(tx, recipient, nextAt);
  await tx.updateTable('notice').set({ delivery: null, stuck: 1 }).where('delivery', '=', id).execute();
  for (const { ticket } of body.notices) await settle(tx, ticket);
}

/** What else goes there waits as long; it was not tried, so that does not count. */
async function postpone(tx: Tx, recipient: number, nextAt: number): Promise<void> {
  await tx
    .updateTable('notice_delivery')
    .set({ next_at: nextAt })
    .where('recipient', '=', recipient)
    .where('state', '=', 'pending')
    .where('next_at', '<', nextAt)
    .execute();
}

/**
 * Has a message tried again from the start, under the same tracking id. Of one that was given up its recipient knows what
 * it says once it is sent, so that the end of a ticket follows its beginning also when it came in the meantime.
 */
export async function replayDelivery(tx: Tx, delivery: Delivery, pace: Pace): Promise<void> {
  const { id, body, state } = delivery;
  const next_at = await freeAt(tx, delivery, pace);
  const again = { state: 'pending', attempts: 0, next_at, error: null } as const;
  await tx.updateTable('notice_delivery').set(again).where('id', '=', id).execute();
  if (state === 'dead') for (const notice of body.notices) await sayAgain(tx, delivery, notice);
}

/** Now, or when a person who has just had a message may have another; a clock that was set back makes nobody wait. */
async function freeAt(tx: Tx, { recipient, channel }: Delivery, { now, gapMs }: Pace): Promise<number> {
  if (!reachesPeople(channel)) return now;
  const sent = tx.selectFrom('notice_delivery').select((of) => of.fn.max('sent_at').as('at'));
  const at = (await sent.where('recipient', '=', recipient).executeTakeFirst())?.at ?? null;
  const last = at === null ? 0 : Date.parse(at);
  return last > now ? now : Math.max(now, last + gapMs);
}

async function sayAgain(tx: Tx, { id, recipient }: Delivery, { says, unitName: _, ...facts }: Notice): Promise<void> {
  const { ticket, priority } = facts;
  // What was to be told was not; of an end it was told that there is a beginning.
  const told = says === 'closed' ? 1 : 0;
  const ticketNow = tx.selectFrom('ticket').select(['state', 'closed_at']).where('number', '=', ticket);
  const { state, closed_at: closedAt } = await ticketNow.executeTakeFirstOrThrow();
  const is_open = isOpen(state as TicketState) ? 1 : 0;
  await tx
    .insertInto('notice')
    .values({
      ...{ recipient, ticket, priority, facts: JSON.stringify({ ...facts, closedAt }), is_open, told },
      ...{ delivery: id, stuck: 0 },
    })
    .onConflict((on) => on.columns(['recipient', 'ticket']).doNothing())
    .execute();
  await tx
    .updateTable('notice')
    .set({ delivery: id, stuck: 0 })
    .where('recipient', '=', recipient)
    .where('ticket', '=', ticket)
    .where('told', says === 'closed' ? '>' : '<', says === 'closed' ? 0 : levelOf(says))
    .where('delivery', 'is', null)
    .execute();
}

/** How many messages are under way to each recipient. */
export async function countPending(db: Db): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('notice_delivery')
    .select((of) => ['recipient', of.fn.countAll<number>().as('count')])
    .where('state', '=', 'pending')
    .groupBy('recipient')
    .execute();
  return new Map(rows.map(({ recipient, count }) => [recipient, Number(count)]));
}

/** Messages, the latest first. */
export async function listDeliveries(
  db: Db,
  { state, before, limit }: { state: string | null; before: number | null; limit: number },
): Promise<Delivery[]> {
  const rows = await joined(db)
    .$if(state !== null, (query) => query.where('state', '=', state as 'dead'))
    .$if(before !== null, (query) => query.where('notice_delivery.id', '<', before ?? 0))
    .orderBy('notice_delivery.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** One message; null where there is none. */
export async function findDelivery(db: Db, id: number): Promise<Delivery | null> {
  const row = await joined(db).where('notice_delivery.id', '=', id).executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** How many messages of each channel are in each state that needs an eye. */
export async function countDeliveries(db: Db): Promise<{ channel: string; state: string; count: number }[]> {
  const rows = await db
    .selectFrom('notice_delivery')
    .innerJoin('notice_recipient', 'notice_recipient.id', 'notice_delivery.recipient')
    .select((of) => ['channel', 'state', of.fn.countAll<number>().as('count')])
    .where('state', 'in', ['pending', 'dead'])
    .groupBy(['channel', 'state'])
    .execute();
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }));
}
