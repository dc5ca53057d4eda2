import type { SubscriptionRequest, SubscriptionRow } from '@motcua/contract';
import type { Db, Tx } from '../store.ts';

/** Somebody who is told, with what for planning counts. */
export interface Recipient {
  id: number;
  channel: string;
  address: string;
  account: string | null;
  language: 'vi' | 'en';
  /** Minutes of the day in Asia/Ho_Chi_Minh. */
  quiet: { from: number; to: number } | null;
  lastAt: number | null;
}

/** Everybody who is or was told. */
export async function listRecipients(db: Db): Promise<Recipient[]> {
  const rows = await db.selectFrom('notice_recipient').selectAll().orderBy('id').execute();
  return rows.map(({ language, quiet_from, quiet_to, last_at, ...row }) => ({
    ...{ ...row, language: language === 'en' ? 'en' : 'vi', lastAt: last_at },
    quiet: quiet_from === null || quiet_to === null ? null : { from: quiet_from, to: quiet_to },
  }));
}

/** A subscription with the number of its recipient. */
export type StoredSubscription = SubscriptionRow & { recipient: number };

/** Every subscription, in the order of their numbers. */
export async function listSubscriptions(db: Db): Promise<StoredSubscription[]> {
  const rows = await db
    .selectFrom('notice_subscription')
    .innerJoin('notice_recipient', 'notice_recipient.id', 'notice_subscription.recipient')
    .selectAll('notice_subscription')
    .select(['channel', 'address', 'account', 'language', 'quiet_from', 'quiet_to'])
    .orderBy('notice_subscription.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, recipient: row.recipient, channel: row.channel, address: row.address, account: row.account },
    ...{ language: row.language, unit: row.unit, priorities: JSON.parse(row.priorities), kinds: JSON.parse(row.kinds) },
    desks: JSON.parse(row.desks),
    quiet:
      row.quiet_from === null || row.quiet_to === null
        ? null
        : { from: timeOf(row.quiet_from), to: timeOf(row.quiet_to) },
    ...{ createdAt: row.created_at, createdBy: row.created_by },
  }));
}

type NewSubscription = Omit<SubscriptionRequest, 'desks'> & Partial<Pick<SubscriptionRequest, 'desks'>>;

/** Adds a subscription; language, account and quiet hours are those of the address, so the last ones count for all of its subscriptions. */
export async function insertSubscription(
  tx: Tx,
  { channel, address, account, language, unit, priorities, kinds, desks = [], quiet }: NewSubscription,
  { at, by }: { at: string; by: string },
): Promise<number> {
  const about = {
    ...{ account, language },
    ...{ quiet_from: quiet && minutesOf(quiet.from), quiet_to: quiet && minutesOf(quiet.to) },
  };
  const { id: recipient } = await tx
    .insertInto('notice_recipient')
    .values({ channel, address, ...about })
    .onConflict((on) => on.columns(['channel', 'address']).doUpdateSet(about))
    .returning('id')
    .executeTakeFirstOrThrow();
  const wanted = {
    unit,
    priorities: JSON.stringify(priorities),
    kinds: JSON.stringify(kinds),
    desks: JSON.stringify(desks),
  };
  const { id } = await tx
    .insertInto('notice_subscription')
    .values({ recipient, ...wanted, created_at: at, created_by: by })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends a subscription. What its recipient was told of as open it is still told the end of; what it was not is dropped. */
export async function deleteSubscription(tx: Tx, { id, recipient }: StoredSubscription): Promise<void> {
  await tx.deleteFrom('notice_subscription').where('id', '=', id).execute();
  const left = tx.selectFrom('notice_subscription').select('id').where('recipient', '=', recipient);
  if ((await left.executeTakeFirst()) !== undefined) return;
  const untold = tx.deleteFrom('notice').where('recipient', '=', recipient).where('told', '=', 0);
  await untold.where('delivery', 'is', null).execute();
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
