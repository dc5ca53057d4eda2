import { openReadings } from './causes.ts';
import { causesOf } from './fault-causes.ts';
import { iso } from './iso.ts';
import { priorityOf } from './priority.ts';
import type { DeviceSituation } from './situation.ts';
import type { Step } from './steps.ts';
import type { Ticket } from './ticket.ts';
import { worstLevel } from './worst-level.ts';

/** Brings the causes of an open ticket in line with the fault. A device on its way back keeps them until it is proved well. */
export function planCauses({ device, fault, peers }: DeviceSituation, ticket: Ticket): Step[] {
  if (fault.level === 'healthy') return [];
  const listed = openReadings(ticket);
  const priority = priorityOf({ level: worstLevel(fault), peers });
  const held = causesOf(fault);
  const gone = listed.filter((reason) => !held.some((cause) => cause.reason === reason));
  const come = held.filter((cause) => !listed.includes(cause.reason) || isFarMore(cause, ticket));
  return [
    ...come.map(({ since, ...cause }): Step => ({ action: 'addCause', device, ...cause, since: iso(since), priority })),
    ...gone.map((reason): Step => ({ action: 'endCause', device, reason, until: iso(fault.changedAt) })),
  ];
}

/** It has happened twice as often as the ticket says: that is said anew, and not each time, or its log would be endless. */
const isFarMore = ({ reason, count }: { reason: string; count?: number }, { causes }: Ticket): boolean => {
  const said = causes.findLast((cause) => cause.reason === reason && cause.until === null)?.count;
  return count !== undefined && count >= 2 * (typeof said === 'number' ? said : 1);
};
