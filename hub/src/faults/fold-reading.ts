import { causesOf } from './causes-of.ts';
import type { Fault, FaultLevel, FaultReading } from './fault.ts';
import { countTurn, type FlapRules } from './flapping.ts';
import { holdOf } from './reason-holds.ts';
import { defaultFaultSettings, type FaultSettings } from './settings.ts';

/** By what it is folded: what flapping is, and when the device broke down lately. */
export interface FoldRules {
  rules?: FlapRules;
  turns?: readonly number[];
}

/**
 * The fault of a device after one more reading; null is no fault. The same object comes back when nothing changed,
 * so that a caller need not write it. A reading of unknown health neither heals nor breaks.
 */
export function foldReading(
  fault: Fault | null,
  reading: FaultReading,
  { rules = defaultFaultSettings, turns = [] }: FoldRules = {},
): Fault | null {
  const { health, reasons } = reading;
  if (health === 'unknown') return fault;
  if (health === 'ok') return fault === null ? null : heal(fault, reading);
  if (fault === null) return begin({ level: health, at: reading.at, reasons: causesOf(reasons) }, { rules, turns });
  return hurt(fault, { level: health, at: reading.at, reasons: causesOf(reasons) }, rules);
}

/**
 * Whether enough healthy readings in a row have ended the fault, over as long as its reasons ask for; one that flaps must be
 * quiet for a time.
 */
export const isOver = (
  { recovery, reasons, flapping }: Fault,
  {
    healthyReadings,
    flapQuietSeconds,
    reasonHolds,
  }: Pick<FaultSettings, 'healthyReadings' | 'flapQuietSeconds' | 'reasonHolds'>,
): boolean => {
  if (recovery === null || recovery.readings < healthyReadings) return false;
  const asked = reasons.map(({ reason }) => holdOf(reasonHolds, reason).down ?? 0);
  const seconds = Math.max(0, ...asked, ...(flapping === undefined ? [] : [flapQuietSeconds]));
  return recovery.to - recovery.from >= seconds * 1000;
};

/** What is wrong, from when on. */
export interface Breakdown {
  level: 'down' | 'degraded';
  at: number;
  reasons: readonly string[];
}

/** A new fault. */
export function begin({ level, at, reasons }: Breakdown, { rules, turns }: Required<FoldRules>): Fault {
  const fault: Fault = {
    level,
    since: at,
    levelSince: at,
    faultyMs: 0,
    downMs: 0,
    changedAt: at,
    reasons: reasons.map((reason) => ({ reason, since: at })),
    recovery: null,
    ...(turns.length > 0 && { turns }),
  };
  return countTurn(fault, at, rules);
}

/** The fault of a device that is still, or again, not well. */
export function hurt(fault: Fault, { level, at: heard, reasons: codes }: Breakdown, rules: FlapRules): Fault {
  const at = after(fault, { at: heard });
  const reasons = carryOver(fault.reasons, codes, at);
  if (fault.level === level && reasons === fault.reasons) return fault;
  const hurtNow = { ...enter(fault, level, at), reasons, recovery: null, changedAt: at };
  return fault.level === 'healthy' ? countTurn(hurtNow, at, rules) : hurtNow;
}

/** The fault after healthy readings. */
export function heal(fault: Fault, reading: Pick<FaultReading, 'at' | 'healthyCount'>): Fault {
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
const after = ({ changedAt }: Fault, { at }: Pick<FaultReading, 'at'>): number => Math.max(changedAt, at);

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
