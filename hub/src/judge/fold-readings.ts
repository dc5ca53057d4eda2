import { hasHeld } from '../faults/due-at.ts';
import type { FaultReading } from '../faults/fault.ts';
import type { FaultEntry } from '../faults/fault-entry.ts';
import { foldReading } from '../faults/fold-reading.ts';
import type { Tx } from '../store/index.ts';
import { recallTurns } from '../store/tickets/fault-memory.ts';
import { faultsOf } from '../store/tickets/faults.ts';
import { hoursFor } from './hours-for.ts';
import { isCovered, type Moment, settle } from './settle.ts';
import type { TakeMoment } from './take-moment.ts';

/** One reading of one device, as ingest hands it over. When it counts is the judge's business: at the moment it judges. */
export interface JudgeReading extends Omit<FaultReading, 'at'> {
  deviceId: string;
  name: string | null;
  agent: string;
  unit: string;
  kind: string;
}

/**
 * Judges readings, in order, in the transaction that records them: so each counts exactly once, whatever is killed.
 * A healthy device costs its share of one query and writes nothing. Says whether any fault changed.
 */
export async function foldReadings(tx: Tx, readings: readonly JudgeReading[], take: TakeMoment): Promise<boolean> {
  if (readings.length === 0) return false;
  const moment = await take(tx);
  const entries = await faultsOf(tx, [...new Set(readings.map(({ deviceId }) => deviceId))]);
  let changed = false;
  for (const reading of readings) {
    const before = entries.get(reading.deviceId) ?? null;
    const after = await foldOne(tx, { before, reading, moment });
    if (after === before) continue;
    changed = true;
    if (after === null) entries.delete(reading.deviceId);
    else entries.set(reading.deviceId, after);
  }
  return changed;
}

async function foldOne(
  tx: Tx,
  { before, reading, moment }: { before: FaultEntry | null; reading: JudgeReading; moment: Moment },
): Promise<FaultEntry | null> {
  // A hold time that ended before this reading came counts first: the order must not hang on when a timer fired.
  const late = before !== null && (await isLate(tx, before, moment));
  const entry = late ? await settle(tx, before, moment) : before;
  const turns = entry === null && isFaulty(reading) ? await recallTurns(tx, reading.deviceId) : [];
  const fault = foldReading(entry?.fault ?? null, { ...reading, at: moment.now }, { rules: moment.settings, turns });
  // Another agent may have taken over from one that is silent: then its word counts, though it says the same.
  if (fault === null || (fault === entry?.fault && reading.agent === entry.agent)) return entry;
  const { deviceId: device, name: deviceName, agent, kind, unit } = reading;
  const kept = { ticket: entry?.ticket ?? null, coveredBy: entry?.coveredBy ?? null };
  return await settle(tx, { device, deviceName, agent, kind, unit, fault, ...kept }, moment);
}

const isFaulty = ({ health }: JudgeReading): boolean => health === 'down' || health === 'degraded';

async function isLate(tx: Tx, entry: FaultEntry, moment: Moment): Promise<boolean> {
  // Hours only put off: what has not held without them has not held with them.
  if (entry.ticket !== null || isCovered(entry) || !hasHeld(entry.fault, moment)) return false;
  return hasHeld(entry.fault, { ...moment, hours: await hoursFor(tx, entry, moment) });
}
