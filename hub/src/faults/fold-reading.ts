import { causesOf } from './causes-of.ts';
import type { Fault, FaultLevel, FaultReading } from './fault.ts';

/**
 * The fault of a device after one more reading; null is no fault. The same object comes back when nothing changed,
 * so that a caller need not write it. A reading of unknown health neither heals nor breaks.
 */
export function foldReading(fault: Fault | null, reading: FaultReading): Fault | null {
  const { health } = reading;
  if (health === 'unknown') return fault;
  if (health === 'ok') return fault === null ? null : heal(fault, reading);
  return fault === null ? begin(health, reading) : hurt(fault, health, reading);
}

/** Whether enough healthy readings in a row have ended the fault. */
export const isOver = ({ recovery }: Fault, { healthyReadings }: { healthyReadings: number }): boolean =>
  recovery !== null && recovery.readings >= healthyReadings;

const begin = (level: 'down' | 'degraded', { at, reasons }: FaultReading): Fault => ({
  level,
  since: at,
  levelSince: at,
  faultyMs: 0,
  downMs: 0,
  changedAt: at,
  reasons: causesOf(reasons).map((reason) => ({ reason, since: at })),
  recovery: null,
});

function hurt(fault: Fault, level: 'down' | 'degraded', reading: FaultReading): Fault {
  const at = after(fault, reading);
  const reasons = carryOver(fault.reasons, causesOf(reading.reasons), at);
  if (fault.level === level && reasons === fault.reasons) return fault;
  return { ...enter(fault, level, at), reasons, recovery: null, changedAt: at };
}

function heal(fault: Fault, reading: FaultReading): Fault {
  const at = after(fault, reading);
  const count = Math.max(1, reading.healthyCount);
  const recovery = fault.recovery ?? { readings: 0, from: at, to: at };
  return {
    ...enter(fault, 'healthy', at),
    recovery: { ...recovery, readings: recovery.readings + count, to: at },
    changedAt: at,
  };
}

/** Time never runs backwards within a fault, whatever the clock did. */
const after = ({ changedAt }: Fault, { at }: FaultReading): number => Math.max(changedAt, at);

/** Books the stretch that ends and starts the next. */
function enter(fault: Fault, level: FaultLevel, at: number): Fault {
  if (fault.level === level) return fault;
  const stretch = at - fault.levelSince;
  return {
    ...fault,
    level,
    levelSince: at,
    faultyMs: fault.faultyMs + (fault.level === 'healthy' ? 0 : stretch),
    downMs: fault.downMs + (fault.level === 'down' ? stretch : 0),
  };
}

/** Reasons that still hold keep their since; the very same list comes back when it is the same set. */
function carryOver(held: Fault['reasons'], codes: readonly string[], at: number): Fault['reasons'] {
  const since = new Map(held.map((row) => [row.reason, row.since]));
  if (held.length === codes.length && codes.every((code) => since.has(code))) return held;
  return codes.map((reason) => ({ reason, since: since.get(reason) ?? at }));
}
