import type { Db } from '../store.ts';

/** What is known of a key that is taken already. */
interface TakenKey {
  request: string;
  answer: string | null;
}

/** Takes a key for a request, or says who has it; keys from before a moment are free again. */
export async function takeKey(
  db: Db,
  { key, request, at, before }: { key: string; request: string; at: number; before: number },
): Promise<TakenKey | null> {
  await db.deleteFrom('idempotency_key').where('at', '<', before).execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotency_key')
    .values({ key_sha256: key, request_sha256: request, answer: null, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return null;
  const row = await db.selectFrom('idempotency_key').selectAll().where('key_sha256', '=', key).executeTakeFirst();
  return row === undefined ? null : { request: row.request_sha256, answer: row.answer };
}

/** Keeps the answer to the request that took a key. */
export async function keepAnswer(db: Db, { key, answer }: { key: string; answer: string }): Promise<void> {
  await db.updateTable('idempotency_key').set({ answer }).where('key_sha256', '=', key).execute();
}

/** Gives a key back, because nothing was done. */
export async function freeKey(db: Db, key: string): Promise<void> {
  await db.deleteFrom('idempotency_key').where('key_sha256', '=', key).execute();
}
