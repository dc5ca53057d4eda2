import { dueAt } from '../faults/due-at.ts';
import type { Fault } from '../faults/fault.ts';
import { isOver } from '../faults/fold-reading.ts';
import { planBegin } from './plan-begin.ts';
import { planCauses } from './plan-causes.ts';
import { planEnd } from './plan-end.ts';
import type { DeviceSituation, Situation } from './situation.ts';
import { isOpen } from './states.ts';
import type { Step } from './steps.ts';

/** What to do to tickets next, given all that is known. Pure; `applySteps` does it. */
export const planTickets = ({ devices, ...rest }: Situation): Step[] =>
  devices.flatMap((device) => planDevice(device, rest));

/** Milliseconds until the next hold time ends if nothing is heard until then; null when none is running. */
export function dueIn({ now, settings, devices }: Situation): number | null {
  const dues = devices.filter(({ ticketed }) => !ticketed).map(({ fault }) => dueAt(fault, settings));
  const next = Math.min(...dues.map((due) => due ?? Number.POSITIVE_INFINITY));
  return next === Number.POSITIVE_INFINITY ? null : Math.max(0, next - now);
}

/** Whether the fault has held long enough for a ticket. */
export function hasHeld(fault: Fault, { now, settings }: Omit<Situation, 'devices'>): boolean {
  const due = dueAt(fault, settings);
  return due !== null && due <= now;
}

function planDevice(device: DeviceSituation, context: Omit<Situation, 'devices'>): Step[] {
  const { fault, ticket, ticketed } = device;
  const begins = !ticketed && hasHeld(fault, context);
  const open = ticket !== null && isOpen(ticket.state);
  if (!begins && !(ticketed && open)) return [];
  const steps = open ? planCauses(device, ticket) : planBegin(device, context.settings);
  return isOver(fault, context.settings) ? [...steps, ...planEnd(device, steps)] : steps;
}
