import { openReadings } from './causes.ts';
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
  const gone = listed.filter((reason) => !fault.reasons.some((held) => held.reason === reason));
  const come = fault.reasons.filter(({ reason }) => !listed.includes(reason));
  return [
    ...come.map(({ reason, since }): Step => ({ action: 'addCause', device, reason, since: iso(since), priority })),
    ...gone.map((reason): Step => ({ action: 'endCause', device, reason, until: iso(fault.changedAt) })),
  ];
}
