import { planOutages } from '../faults/plan-outages.ts';
import type { Lead } from '../leader/start-leader.ts';
import type { Store } from '../store/index.ts';
import { forgetTurns } from '../store/tickets/fault-memory.ts';
import { type Lookout, readOutages } from './read-outages.ts';
import { type Moment, settle } from './settle.ts';
import type { TakeMoment } from './take-moment.ts';

/**
 * Looks who is silent and what fails in many units, and brings faults and cases up to that. Where nothing has changed, which is
 * nearly always, nothing is written and no writer waits.
 */
export async function lookAround(
  { db, read }: Pick<Store, 'db' | 'read'>,
  { take, fence, lookout, about }: Looking,
): Promise<void> {
  if (planOutages(await readOutages(read, lookout, about)).length === 0) return;
  await db.transaction().execute(async (tx) => {
    await fence(tx);
    const moment = await take(tx);
    for (const { entry, children } of planOutages(await readOutages(tx, lookout, moment)))
      await settle(tx, entry, { ...moment, ...(children && { children }) });
    await forgetTurns(tx, moment);
  });
}

export interface Looking {
  take: TakeMoment;
  fence: Lead['fence'];
  lookout: Lookout;
  /** Roughly now: enough to see whether there is anything to do. */
  about: Moment;
}
