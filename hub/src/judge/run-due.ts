import type { Lead } from '../leader/start-leader.ts';
import type { Store } from '../store/index.ts';
import { dueFaults, nextDueAt } from '../store/tickets/faults.ts';
import { settle } from './settle.ts';
import type { TakeMoment } from './take-moment.ts';

/** Faults settled in one transaction, so that reports need not wait long for their turn. */
const batch = 100;

/** Opens what has held its time by now; says in how many milliseconds the next hold time ends, null when none runs. */
export async function runDue(
  store: Pick<Store, 'db'>,
  { take, fence }: { take: TakeMoment; fence: Lead['fence'] },
): Promise<number | null> {
  for (;;) {
    const { more, dueIn } = await settleSome(store, { take, fence });
    if (!more) return dueIn;
  }
}

const settleSome = (
  { db }: Pick<Store, 'db'>,
  { take, fence }: { take: TakeMoment; fence: Lead['fence'] },
): Promise<{ more: boolean; dueIn: number | null }> =>
  db.transaction().execute(async (tx) => {
    await fence(tx);
    const moment = await take(tx);
    const due = await dueFaults(tx, { now: moment.now, limit: batch });
    for (const entry of due) await settle(tx, entry, moment);
    const next = await nextDueAt(tx);
    return { more: due.length === batch, dueIn: next === null ? null : Math.max(0, next - moment.now) };
  });
