import { openReasons } from './causes.ts';
import { iso } from './iso.ts';
import type { DeviceSituation } from './situation.ts';
import type { Step } from './steps.ts';

/** Ends every cause and closes the ticket with the readings that prove the device well. */
export function planEnd({ device, fault, ticket }: DeviceSituation, before: readonly Step[]): Step[] {
  if (fault.recovery === null) return [];
  const { readings, from, to } = fault.recovery;
  const proof = { readings, from: iso(from), to: iso(to) };
  const begun = before.some(({ action }) => action === 'open' || action === 'reopen');
  const held = begun || ticket === null ? fault.reasons.map(({ reason }) => reason) : openReasons(ticket);
  const waiting = begun || (ticket?.state !== 'resolved' && ticket?.state !== 'accepted');
  return [
    ...held.map((reason): Step => ({ action: 'endCause', device, reason, until: proof.from })),
    ...(waiting ? [{ action: 'resolve', device, proof } as const] : []),
    { action: 'close', device, proof },
  ];
}
