import type { Lease } from '../../leader/plan-lease.ts';
import type { Db, Tx } from '../store.ts';

/** Who has a duty, or had it last; null when nobody ever had. */
export async function readLease(db: Db, duty: string): Promise<Lease | null> {
  const row = await db.selectFrom('leader').selectAll().where('duty', '=', duty).executeTakeFirst();
  return row === undefined ? null : { holder: row.holder, token: row.token, expiresAt: row.expires_at };
}

/** Replaces what was read, unless another hub was faster; whether it did. */
export async function replaceLease(
  db: Db,
  { duty, before, after }: { duty: string; before: Lease | null; after: Lease },
): Promise<boolean> {
  const { holder, token, expiresAt: expires_at } = after;
  if (before === null) {
    const row = { duty, holder, token, expires_at };
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('leader')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('leader')
    .set({ holder, token, expires_at })
    .where('duty', '=', duty)
    .where('holder', '=', before.holder)
    .where('token', '=', before.token)
    .where('expires_at', '=', before.expiresAt)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Whether a token is still the duty's. It is written, not read, so that its row stays locked: until this transaction has
 * ended no other hub can take over, and so what is written beside it was written by the leader.
 */
export async function holdToken(tx: Tx, { duty, token }: { duty: string; token: number }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('leader')
    .set({ token })
    .where('duty', '=', duty)
    .where('token', '=', token)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
