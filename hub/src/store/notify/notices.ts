import { type NoticeFacts, type NoticeSays, noticeSays } from '@motcua/contract';
import { sql } from 'kysely';
import type { Db, Tx } from '../store.ts';

/** What one recipient is to be told of one ticket. */
export interface UntoldNotice {
  recipient: number;
  ticket: number;
  priority: string;
  facts: NoticeFacts;
  says: NoticeSays;
}

/** What is true of a ticket, and what was told of it, as a number: 0 is over. */
export const levelOf = (says: NoticeSays): number => noticeSays.indexOf(says);

/** Says to recipients that a ticket is open, as far as they do not know; what is stuck is over when there is nothing to say. */
export async function noteOpen(tx: Tx, facts: NoticeFacts, recipients: readonly number[]): Promise<void> {
  const { ticket, priority } = facts;
  const about = { priority, facts: JSON.stringify(facts) };
  // A clock that has called is not taken back, also not where its ticket was over in between and nobody was told.
  const level = sql<number>`CASE WHEN notice.is_open > 0 THEN notice.is_open WHEN notice.told > 0 THEN notice.told ELSE 1 END`;
  const now = { ...about, is_open: level };
  for (const recipient of recipients)
    await tx
      .insertInto('notice')
      .values({ recipient, ticket, ...about, is_open: 1, told: 0, delivery: null, stuck: 0 })
      .onConflict((on) => on.columns(['recipient', 'ticket']).doUpdateSet(now))
      .execute();
  // Whoever knew of it, and is no subscriber any more, is not told that it is over while it is not.
  await tx.updateTable('notice').set(now).where('ticket', '=', ticket).where('told', '>', 0).execute();
  await settle(tx, ticket);
}

/** Says to those for whom a clock calls how late a ticket is. */
export async function noteStep(
  tx: Tx,
  { says, facts }: { says: NoticeSays; facts: NoticeFacts },
  recipients: readonly number[],
): Promise<void> {
  const { ticket, priority } = facts;
  const now = { priority, facts: JSON.stringify(facts), is_open: levelOf(says) };
  for (const recipient of recipients)
    await tx
      .insertInto('notice')
      .values({ recipient, ticket, ...now, told: 0, delivery: null, stuck: 0 })
      .onConflict((on) => on.columns(['recipient', 'ticket']).doUpdateSet(now))
      .execute();
  await settle(tx, ticket);
}

/** Says that a ticket is over to all who know of it, or would. */
export async function noteClosed(tx: Tx, facts: NoticeFacts): Promise<void> {
  const { ticket, priority } = facts;
  const now = { priority, facts: JSON.stringify(facts), is_open: 0 };
  await tx.updateTable('notice').set(now).where('ticket', '=', ticket).execute();
  await settle(tx, ticket);
}

/** Pairs of which nothing was said are dropped, and what need not be said is not stuck. */
export async function settle(tx: Tx, ticket: number): Promise<void> {
  const over = tx.deleteFrom('notice').where('ticket', '=', ticket).where('is_open', '=', 0).where('told', '=', 0);
  await over.where('delivery', 'is', null).execute();
  await tx
    .updateTable('notice')
    .set({ stuck: 0 })
    .where('ticket', '=', ticket)
    .where('stuck', '=', 1)
    .whereRef('told', '=', 'is_open')
    .execute();
}

/** What recipients do not know yet, is not under way and not stuck: of each so much at most, the most urgent first. */
export async function untoldNotices(db: Db, { each }: { each: number }): Promise<UntoldNotice[]> {
  const waiting = db.selectFrom('notice').whereRef('told', '<>', 'is_open').where('stuck', '=', 0);
  const untold: UntoldNotice[] = [];
  for (const { recipient } of await waiting.select('recipient').distinct().orderBy('recipient').execute()) {
    const some = waiting.selectAll().where('recipient', '=', recipient).where('delivery', 'is', null);
    for (const row of await some.orderBy('priority').orderBy('ticket').limit(each).execute())
      untold.push({
        ...{ recipient, ticket: row.ticket, priority: row.priority },
        ...{ facts: JSON.parse(row.facts), says: noticeSays[row.is_open] ?? 'opened' },
      });
  }
  return untold;
}
