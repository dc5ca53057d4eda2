import { openReasons } from './causes.ts';
import { iso } from './iso.ts';
import { isOpen } from './states.ts';
import type { Step } from './steps.ts';
import type { Ticket } from './ticket.ts';

/** What is wrong with who a PC is. */
const identityReason = 'clone-suspected';

const dayMs = 86_400_000;

interface IdentitySituation {
  /** An agent is the PC that it runs on. */
  agent: string;
  hostname: string | null;
  unit: string;
  /** Milliseconds, by the hub's clock. */
  now: number;
  /** Its latest ticket, open or not. */
  ticket: Ticket | null;
  reopenDays: number;
}

/**
 * What to do to the ticket of a PC whose key two of them use: it gets a cause, once, in the ticket that is open or else in one of
 * its own. No reading can prove that it is over, so what ends it is a person's decision.
 */
export function planCloned({ agent, hostname, unit, now, ticket, reopenDays }: IdentitySituation): Step[] {
  const cause = { reason: identityReason, since: iso(now) };
  // Somebody may be in a place where he should not be: more than an inconvenience, less than a counter that stands still.
  const priority = 'P2' as const;
  const begin = { level: 'degraded' as const, priority, faultSince: cause.since, causes: [cause] };
  const opened: Step = { action: 'open', device: agent, deviceName: hostname, kind: 'pc', unit, ...begin };
  if (ticket === null) return [opened];
  const again: Step = { action: 'reopen', device: agent, ...begin };
  if (ticket.state === 'resolved' || ticket.state === 'accepted') return [again];
  if (isOpen(ticket.state))
    return openReasons(ticket).includes(identityReason)
      ? []
      : [{ action: 'addCause', device: agent, ...cause, priority }];
  const { state, closedAt } = ticket;
  const soon = state === 'closed' && closedAt !== null && now <= Date.parse(closedAt) + reopenDays * dayMs;
  return [soon ? again : opened];
}

/** What to do to it once a person has decided: the cause ends, and where it was the only one there is nothing left to do. */
export function planCloneCleared({
  agent,
  now,
  ticket,
  note,
}: Pick<IdentitySituation, 'agent' | 'now' | 'ticket'> & { note: string }): Step[] {
  if (ticket === null || !openReasons(ticket).includes(identityReason)) return [];
  const end: Step = { action: 'endCause', device: agent, reason: identityReason, until: iso(now) };
  const last = openReasons(ticket).length === 1 && ticket.state !== 'resolved' && ticket.state !== 'accepted';
  return last ? [end, { action: 'move', device: agent, to: 'resolved', note }] : [end];
}
