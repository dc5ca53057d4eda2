import type { FaultSettings } from '../faults/settings.ts';
import { shiftFault } from '../faults/shift-fault.ts';
import type { Log } from '../log/index.ts';
import type { Tx } from '../store/index.ts';
import { allFaults, saveFault } from '../store/tickets/faults.ts';
import { readPace, writePace } from '../store/tickets/pace.ts';
import type { Calendars } from '../tickets/sla/calendars.ts';
import type { JudgeClock } from './clock.ts';
import { hoursFor } from './hours-for.ts';
import { type Moment, nextDue } from './settle.ts';

/** What one run of a judge goes by. */
export interface JudgeContext {
  /** Names this run of the hub. */
  run: string;
  clock: JudgeClock;
  /** How far the clock has been set since the run began. */
  jumped: () => number;
  settings: FaultSettings;
  calendars: Calendars;
  log: Log;
}

/** Finds out the moment to judge by, within the transaction that is about to use it. */
export type TakeMoment = (tx: Tx) => Promise<Moment>;

/** Smaller differences are a clock that is being slewed, which is what time synchronisation does all day. */
const toleranceMs = 1000;

/**
 * The moment to judge by. Every stored time goes with the clock: when that was set, all of them are moved here, in the
 * transaction that is about to use them, so that no moment exists in which a jump looks like time that passed.
 */
export async function takeMoment(
  tx: Tx,
  { run, clock, jumped, settings, calendars, log }: JudgeContext,
): Promise<Moment> {
  const moment = { now: clock.now(), settings, calendars };
  const pace = await readPace(tx);
  const resumed = pace?.run !== run;
  const jump = jumped();
  const ms = jump - (resumed ? 0 : pace.shifted);
  const set = Math.abs(ms) >= toleranceMs;
  if (!resumed && !set) return moment;
  await moveFaults(tx, { ms: set ? ms : 0, moment });
  await writePace(tx, { run, shifted: set ? jump : 0 });
  if (set) log.warn({ code: 'E_CLOCK_JUMPED', seconds: ms / 1000 }, 'the clock was set; hold times moved with it');
  return moment;
}

/** Also takes up what an earlier run left: by the hold times in force now, and none of it in the future. */
async function moveFaults(tx: Tx, { ms, moment }: { ms: number; moment: Moment }): Promise<void> {
  for (const entry of await allFaults(tx)) {
    const moved = shiftFault(entry.fault, ms);
    const fault = shiftFault(moved, -Math.max(0, moved.changedAt - moment.now));
    const rules = { settings: moment.settings, hours: await hoursFor(tx, entry, moment) };
    await saveFault(tx, { ...entry, fault }, nextDue({ ...entry, fault }, rules));
  }
}
