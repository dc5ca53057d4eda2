import { heldFrom } from '../faults/due-at.ts';
import type { FaultSettings } from '../faults/settings.ts';
import { openReasons } from './causes.ts';
import { planBegin } from './plan-begin.ts';
import { isDone } from './plan-report.ts';
import type { DeviceSituation } from './situation.ts';
import type { Step } from './steps.ts';
import { worstLevel } from './worst-level.ts';

/** A fault that has its ticket, somebody having said that it is mended. */
interface StayedSituation {
  device: DeviceSituation;
  /** When that was said; milliseconds since 1970. */
  doneAt: number;
  now: number;
  settings: FaultSettings;
}

/**
 * Opens a ticket again whose device is still read as faulty long enough after it was said to be mended: the error stayed.
 * Who reads by exception says nothing new of what has not changed, so that nobody would come upon it by a reading. Where its
 * unit does not work by then it waits for the hours, as an opening does. Pure.
 */
export function planStayed({ device, doneAt, now, settings }: StayedSituation): Step[] {
  const { fault, ticket, covered = false, hours = null } = device;
  if (ticket === null || !isDone(ticket) || fault.level === 'healthy' || covered) return [];
  const hold = worstLevel(fault) === 'down' ? settings.holdDownSeconds : settings.holdDegradedSeconds;
  if (now < heldFrom(doneAt, { missingMs: hold * 1000, hours })) return [];
  const open = new Set(openReasons(ticket));
  // A line that was never ended goes on.
  return planBegin(device, settings).map((step) =>
    step.action === 'reopen' ? { ...step, causes: step.causes.filter(({ reason }) => !open.has(reason)) } : step,
  );
}
