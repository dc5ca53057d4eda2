import type { Fault } from './fault.ts';
import type { FaultEntry } from './fault-entry.ts';

/** Pure: a fault that something else explains from now on. Readings before it prove nothing of what comes after. */
export const cover = (entry: FaultEntry, coveredBy: string): FaultEntry => ({
  ...entry,
  coveredBy,
  fault: entry.fault.recovery === null ? entry.fault : { ...entry.fault, recovery: null },
});

/**
 * Pure: a fault that nothing else explains any more: its hold time begins anew, and how often it broke down is forgotten,
 * because what counted was not its own.
 */
export const uncover = (entry: FaultEntry, now: number): FaultEntry => ({
  ...entry,
  coveredBy: null,
  fault: anew(entry.fault, now),
});

const anew = ({ flapping: _, turns: _turns, ...fault }: Fault, now: number): Fault => {
  const at = Math.max(now, fault.changedAt);
  return { ...fault, levelSince: at, changedAt: at, faultyMs: 0, downMs: 0 };
};
