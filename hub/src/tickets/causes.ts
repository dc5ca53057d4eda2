import type { TicketCause } from '@motcua/contract';
import type { CauseStart, Ticket } from './ticket.ts';

/** A ticket's causes with those of a new fault at the end. */
export const startCauses = (causes: readonly TicketCause[], starts: readonly CauseStart[]): TicketCause[] => [
  ...causes,
  ...starts.map(({ reason, since }) => ({ reason, since, until: null })),
];

/** A cause that comes back within one fault opens its old line again: a flapping reason must not make a ticket endless. */
export function addCause({ causes, faultSince }: Ticket, { reason, since }: CauseStart): TicketCause[] {
  const old = causes.findLastIndex((cause) => cause.reason === reason && cause.since >= faultSince);
  if (old === -1) return startCauses(causes, [{ reason, since }]);
  return causes.map((cause, index) => (index === old ? { ...cause, until: null } : cause));
}

/** Ends the open line of a reason, never before it began: the hub's clock may have been set back in between. */
export const endCause = (
  causes: readonly TicketCause[],
  { reason, until }: { reason: string; until: string },
): TicketCause[] => causes.map((cause) => (cause.reason === reason ? end(cause, until) : cause));

/** Ends every line that is still open. */
export const endAll = (causes: readonly TicketCause[], until: string): TicketCause[] =>
  causes.map((cause) => end(cause, until));

const end = (cause: TicketCause, until: string): TicketCause =>
  cause.until === null ? { ...cause, until: until < cause.since ? cause.since : until } : cause;

/** Reasons of the causes that still hold. */
export const openReasons = ({ causes }: Ticket): string[] =>
  causes.filter(({ until }) => until === null).map(({ reason }) => reason);
