import type { Fault } from './fault.ts';
import type { FaultSettings } from './settings.ts';

/**
 * When the fault will have lasted its hold time if nothing more is heard, or had; null while the device is on its way
 * back and had not. Reports come by exception, so a device that stays faulty is mostly silent.
 */
export function dueAt(fault: Fault, settings: FaultSettings): number | null {
  const down = hold(fault, fault.downMs, settings.holdDownSeconds, fault.level === 'down');
  const faulty = hold(fault, fault.faultyMs, settings.holdDegradedSeconds, fault.level !== 'healthy');
  const due = Math.min(down, faulty);
  return due === Number.POSITIVE_INFINITY ? null : due;
}

/** Whether the fault has lasted its hold time. */
export function hasHeld(fault: Fault, { settings, now }: { settings: FaultSettings; now: number }): boolean {
  const due = dueAt(fault, settings);
  return due !== null && due <= now;
}

function hold({ levelSince }: Fault, countedMs: number, seconds: number, counting: boolean): number {
  const missingMs = seconds * 1000 - countedMs;
  if (counting) return levelSince + Math.max(0, missingMs);
  return missingMs <= 0 ? levelSince : Number.POSITIVE_INFINITY;
}
