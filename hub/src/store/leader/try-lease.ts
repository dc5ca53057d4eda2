import { type Lease, planLease } from '../../leader/plan-lease.ts';
import type { Store } from '../store.ts';
import { readLease, replaceLease } from './leases.ts';

/** Takes or prolongs the lease of a duty; null while it is another's. In no transaction, so that nothing waits for it. */
export async function tryLease(
  { db, sharedTime }: Pick<Store, 'db' | 'sharedTime'>,
  { duty, me, leaseMs, now }: { duty: string; me: string; leaseMs: number; now: () => number },
): Promise<Lease | null> {
  const before = await readLease(db, duty);
  const time = sharedTime === null ? now() : await sharedTime(db);
  const after = planLease({ lease: before, me, now: time, leaseMs, alone: sharedTime === null });
  if (after === null) return null;
  return (await replaceLease(db, { duty, before, after })) ? after : null;
}

/** Gives a lease back before its time; nothing happens when it is another's by now. */
export async function returnLease(
  { db }: Pick<Store, 'db'>,
  { duty, token }: { duty: string; token: number },
): Promise<void> {
  await db.updateTable('leader').set({ expires_at: 0 }).where('duty', '=', duty).where('token', '=', token).execute();
}
