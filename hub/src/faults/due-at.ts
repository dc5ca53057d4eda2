import type { WorkingTime } from '@motcua/policies';
import type { Fault } from './fault.ts';
import { holdOf, type ReasonHold } from './reason-holds.ts';
import type { FaultSettings } from './settings.ts';

/** By what it is judged when a fault is due. */
export interface DueRules {
  settings: Pick<FaultSettings, 'holdDownSeconds' | 'holdDegradedSeconds' | 'reasonHolds'>;
  /** When somebody is there whom a ticket helps; null or left out is always. */
  hours?: WorkingTime | null;
}

/** What is long overdue is judged so long after an opening, not with its whole hold time again. */
const graceMs = 30 * 60_000;
const never = Number.POSITIVE_INFINITY;

/**
 * When the fault will have lasted its hold time if nothing more is heard, or had; null while the device is on its way
 * back and had not. Reports come by exception, so a device that stays faulty is mostly silent. What begins, or would be due,
 * while nobody works is judged at the next opening.
 */
export function dueAt(fault: Fault, { settings, hours = null }: DueRules): number | null {
  const { level, levelSince, reasons, flapping } = fault;
  const holds = reasons.map(({ reason }) => holdOf(settings.reasonHolds, reason));
  const rules = { holds, hours };
  const down = hold(fault, {
    ...rules,
    usual: settings.holdDownSeconds,
    counted: fault.downMs,
    counts: level === 'down',
  });
  const worse = { usual: settings.holdDegradedSeconds, counted: fault.faultyMs, counts: level !== 'healthy' };
  const faulty = hold(fault, { ...rules, ...worse });
  const due = Math.min(down, faulty, flapping === undefined ? never : opening(levelSince, hours));
  return due === never ? null : due;
}

/** Whether the fault has lasted its hold time. */
export function hasHeld(fault: Fault, { now, ...rules }: DueRules & { now: number }): boolean {
  const due = dueAt(fault, rules);
  return due !== null && due <= now;
}

interface Holding {
  holds: readonly ReasonHold[];
  hours: WorkingTime | null;
  /** Seconds, where a reason says no other. */
  usual: number;
  /** Milliseconds that were counted before the present stretch. */
  counted: number;
  /** Whether the present stretch counts. */
  counts: boolean;
}

function hold({ levelSince }: Fault, { holds, hours, usual, counted, counts }: Holding): number {
  const seconds = Math.min(...holds.map(({ up }) => up ?? usual));
  const missingMs = seconds * 1000 - counted;
  if (!counts) return missingMs <= 0 ? opening(levelSince, hours) : never;
  const afterMs = Math.min(...holds.map((one) => one.opening ?? 0)) * 1000;
  return heldFrom(levelSince, { missingMs, afterMs, hours });
}

/** When what goes on from a moment will have lasted so long, and somebody works. */
export function heldFrom(
  since: number,
  { missingMs, afterMs = 0, hours }: { missingMs: number; afterMs?: number; hours: WorkingTime | null },
): number {
  const from = opening(since, hours);
  const due = from + Math.max(0, missingMs, from > since ? afterMs : 0);
  if (hours === null || hours.isWorking(due)) return due;
  return opening(due, hours) + Math.max(0, Math.min(missingMs, graceMs), afterMs);
}

/** A moment, or the next one at which somebody works; a calendar without any is none. */
export function opening(at: number, hours: WorkingTime | null): number {
  if (hours === null || hours.isWorking(at)) return at;
  const minute = hours.add(at, 60_000);
  return minute === null ? at : minute - 60_000;
}
