import type { TicketCause } from '@motcua/contract';
import type { CauseStart, Ticket } from './ticket.ts';

/** A ticket's causes with those of a new fault at the end. */
export const startCauses = (causes: readonly TicketCause[], starts: readonly CauseStart[]): TicketCause[] => [
  ...causes,
  ...starts.map(({ reason, since, by, count }) => ({
    ...{ reason, since, until: null },
    ...(by && { by }),
    ...(count !== undefined && { count }),
  })),
];

/** A cause that comes back within one fault opens its old line again: a flapping reason must not make a ticket endless. */
export function addCause({ causes, faultSince }: Ticket, { reason, since, by, count }: CauseStart): TicketCause[] {
  const old = causes.findLastIndex((cause) => cause.reason === reason && cause.since >= faultSince);
  const more = count === undefined ? {} : { count };
  if (old === -1) return startCauses(causes, [{ reason, since, ...(by && { by }), ...more }]);
  return causes.map((cause, index) => (index === old ? { ...again(cause, by), ...more } : cause));
}

/** What an agent confirms is from then on its to end. */
function again({ by: said, ...cause }: TicketCause, by: CauseStart['by']): TicketCause {
  return { ...cause, until: null, ...(by !== undefined && said !== undefined && { by: said }) };
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

/** Reasons that agents gave and that still hold. */
export const openReadings = ({ causes }: Ticket): string[] =>
  causes.filter(({ until, by }) => until === null && by === undefined).map(({ reason }) => reason);

/** Whether a person named something that no agent has seen: then readings do not prove that it is over. */
export const isOnlySaid = ({ causes }: Ticket): boolean =>
  causes.some(({ until, by, reason }) => until === null && by === 'person' && reason !== reported);

/** The reason of who has words only: whatever an agent then sees is taken to be it. */
export const reported = 'reported';

/** Reasons of the causes that still hold. */
export const openReasons = ({ causes }: Ticket): string[] =>
  causes.filter(({ until }) => until === null).map(({ reason }) => reason);
