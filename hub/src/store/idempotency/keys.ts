import type { Tx } from '../store.ts';

/** What is known of a key that was used. */
interface UsedKey {
  request: string;
  /** Null only where a hub of an earlier version is handling it. */
  answer: string | null;
}

/** The request that used a key and its answer; null when the key is free. Keys from before a moment are free again. */
export async function findAnswer(tx: Tx, { key, before }: { key: string; before: number }): Promise<UsedKey | null> {
  await tx.deleteFrom('idempotency_key').where('at', '<', before).execute();
  const row = await tx.selectFrom('idempotency_key').selectAll().where('key_sha256', '=', key).executeTakeFirst();
  return row === undefined ? null : { request: row.request_sha256, answer: row.answer };
}

/** Keeps the answer to a request, in the transaction of what it did: a hub that dies leaves both or neither. */
export async function keepAnswer(
  tx: Tx,
  { key, request, answer, at }: { key: string; request: string; answer: string; at: number },
): Promise<void> {
  await tx.insertInto('idempotency_key').values({ key_sha256: key, request_sha256: request, answer, at }).execute();
}
