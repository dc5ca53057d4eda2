import { hasHeld, heldFrom } from '../faults/due-at.ts';
import { isOver } from '../faults/fold-reading.ts';
import { planBegin } from './plan-begin.ts';
import { planCauses } from './plan-causes.ts';
import { planEnd } from './plan-end.ts';
import { isDone } from './plan-report.ts';
import type { DeviceSituation, Situation } from './situation.ts';
import { isOpen } from './states.ts';
import type { Step } from './steps.ts';
import type { Ticket } from './ticket.ts';

/** What to do to tickets next, given all that is known. Pure; `applySteps` does it. */
export const planTickets = ({ devices, ...rest }: Situation): Step[] =>
  devices.flatMap((device) => planDevice(device, rest));

function planDevice(device: DeviceSituation, context: Omit<Situation, 'devices'>): Step[] {
  const { fault, ticket, ticketed } = device;
  const { covered = false, hours = null } = device;
  const begins = !ticketed && !covered && hasHeld(fault, { ...context, hours });
  const open = ticket !== null && isOpen(ticket.state);
  if (ticketed && ticket !== null && stays(device, ticket, context)) return planBegin(device, context.settings);
  if (!begins && !(ticketed && open)) return [];
  // Somebody said that it was mended, and it is not: that is no new cause but the ticket again.
  const goesOn = open && !(begins && isDone(ticket));
  const steps = goesOn ? planCauses(device, ticket) : planBegin(device, context.settings);
  return isOver(fault, context.settings) ? [...steps, ...planEnd(device, steps)] : steps;
}

/** People closed it, and long enough afterwards, in hours, the device is still faulty: the error stayed, and the ticket comes back. */
const stays = (
  { fault, hours = null }: DeviceSituation,
  { state, closedAt }: Ticket,
  { now, settings }: Omit<Situation, 'devices'>,
): boolean =>
  fault.level !== 'healthy' &&
  state === 'closed' &&
  closedAt !== null &&
  now >= heldFrom(Date.parse(closedAt), { missingMs: settings.holdDownSeconds * 1000, hours });
