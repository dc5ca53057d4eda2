import { isOnlySaid, openReadings, openReasons } from './causes.ts';
import { causesOf } from './fault-causes.ts';
import { iso } from './iso.ts';
import { openLoans } from './loans.ts';
import type { DeviceSituation } from './situation.ts';
import { isOpen } from './states.ts';
import type { Step } from './steps.ts';
import type { Ticket } from './ticket.ts';

/** Ends every cause and closes the ticket with the readings that prove the device well. */
export function planEnd({ device, fault, ticket }: DeviceSituation, before: readonly Step[]): Step[] {
  if (fault.recovery === null) return [];
  const { readings, from, to } = fault.recovery;
  const proof = { readings, from: iso(from), to: iso(to) };
  const begun = before.some(({ action }) => action === 'open' || action === 'reopen');
  const end = (reason: string): Step => ({ action: 'endCause', device, reason, until: proof.from });
  // A person complains of something else: what the readings prove well is only part of it.
  if (ticket !== null && !closedBefore(ticket) && isOnlySaid(ticket)) return openReadings(ticket).map(end);
  const held = begun || ticket === null ? causesOf(fault).map(({ reason }) => reason) : openReasons(ticket);
  const waiting = begun || (ticket?.state !== 'resolved' && ticket?.state !== 'accepted');
  const isLent = ticket !== null && !begun && openLoans(ticket).length > 0;
  return [
    ...held.map(end),
    ...(waiting ? [{ action: 'resolve', device, proof } as const] : []),
    // What was lent has to come back first; whoever takes it back closes it with this proof.
    ...(isLent ? [] : [{ action: 'close', device, proof } as const]),
  ];
}

const closedBefore = ({ state }: Ticket): boolean => !isOpen(state);
