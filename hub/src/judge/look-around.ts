import type { FaultEntry } from '../faults/fault-entry.ts';
import { planOutages } from '../faults/plan-outages.ts';
import type { Lead } from '../leader/start-leader.ts';
import type { Store, Tx } from '../store/index.ts';
import { recordFault } from '../store/planned-work/works.ts';
import { forgetTurns } from '../store/tickets/fault-memory.ts';
import { iso } from '../tickets/iso.ts';
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
    for (const { entry, children } of planOutages(await readOutages(tx, lookout, moment))) {
      await settle(tx, entry, { ...moment, ...(children && { children }) });
      await recordInWork(tx, entry);
    }
    await forgetTurns(tx, moment);
  });
}

/** What a planned work keeps from having a ticket stands in the work's own list. */
async function recordInWork(tx: Tx, { device, deviceName, kind, unit, fault, coveredBy }: FaultEntry): Promise<void> {
  const [, number] = /^work:(\d+)$/.exec(coveredBy ?? '') ?? [];
  if (number === undefined) return;
  const reasons = fault.reasons.map(({ reason }) => reason);
  await recordFault(tx, Number(number), { device, deviceName, kind, unit, since: iso(fault.since), reasons });
}

export interface Looking {
  take: TakeMoment;
  fence: Lead['fence'];
  lookout: Lookout;
  /** Roughly now: enough to see whether there is anything to do. */
  about: Moment;
}
