import { addCause, endAll, endCause, startCauses } from './causes.ts';
import type { TicketEvent } from './events.ts';
import { giveBack, lend } from './loans.ts';
import { moreUrgent } from './priority.ts';
import { isOpen, mayFollow, type TicketState } from './states.ts';
import type { Ticket } from './ticket.ts';
import { agentSpoke, personSpoke } from './voices.ts';

/** The ticket after one more event. Events are facts, so one that does not fit is a bug, and throws. */
export function evolve(ticket: Ticket | null, event: TicketEvent): Ticket {
  const seq = (ticket?.seq ?? 0) + 1;
  if (event.seq !== seq) throw new Error(`event ${event.seq} (${event.type}) where ${seq} was expected`);
  if (event.type === 'opened') return opened(ticket, event);
  if (ticket === null) throw new Error(`first event is ${event.type}, not opened`);
  const spoken = event.actor === 'hub' ? agentSpoke(ticket, event) : personSpoke(ticket, event);
  return { ...next(ticket, event), voices: spoken, seq };
}

/** The ticket that a whole log makes; null for an empty log. */
export const replay = (events: readonly TicketEvent[]): Ticket | null =>
  events.reduce<Ticket | null>((ticket, event) => evolve(ticket, event), null);

function opened(ticket: Ticket | null, { data, at, actor }: TicketEvent & { type: 'opened' }): Ticket {
  if (ticket !== null) throw new Error(`ticket of ${ticket.device} opened twice`);
  const { device, deviceName, kind, unit, priority, faultSince, causes, voice, children } = data;
  const about = { device, deviceName, kind, unit, priority, faultSince };
  const rest = { state: 'new' as const, openedAt: at, closedAt: null, recurrences: 0, proof: null, seq: 1 };
  const { source, text } = voice ?? { source: 'agent', text: null };
  const voices = [{ source, by: actor, at, reason: causes[0]?.reason ?? null, text }];
  return { ...about, ...rest, causes: startCauses([], causes), voices, assignee: null, ...(children && { children }) };
}

function next(ticket: Ticket, event: Exclude<TicketEvent, { type: 'opened' }>): Ticket {
  switch (event.type) {
    case 'cause_added': {
      const priority = moreUrgent(ticket.priority, event.data.priority);
      return { ...ticket, priority, causes: addCause(ticket, event.data) };
    }
    case 'voiced': {
      const priority = moreUrgent(ticket.priority, event.data.priority);
      const { reason, since } = event.data;
      return { ...ticket, priority, causes: addCause(ticket, { reason, since, by: 'person' }) };
    }
    case 'assigned': {
      const { to, state } = event.data;
      return { ...(state === ticket.state ? ticket : enter(ticket, state, event.at)), assignee: to };
    }
    case 'submitted':
      return { ...enter(ticket, 'waiting_approval', event.at), assignee: event.data.desk };
    case 'approved':
      return { ...enter(ticket, 'assigned', event.at), assignee: event.data.to };
    case 'lent':
      return { ...ticket, loans: lend(ticket.loans, event) };
    case 'returned':
      return { ...ticket, loans: giveBack(ticket.loans, event) };
    case 'commented':
    case 'escalated':
    case 'photo_added':
    case 'photo_removed':
      return ticket;
    case 'cause_ended':
      return { ...ticket, causes: endCause(ticket.causes, event.data) };
    case 'priority_changed':
      return { ...ticket, priority: event.data.to };
    case 'moved':
      return enter(ticket, event.data.to, event.at);
    case 'unit_moved':
      return { ...ticket, unit: event.data.to };
    case 'linked':
      return { ...ticket, partOf: event.data.case };
    case 'resolved':
      return { ...enter(ticket, 'resolved', event.at), proof: event.data.proof };
    case 'closed':
      return { ...enter(ticket, 'closed', event.at), proof: event.data.proof };
    case 'reopened':
      return reopened(ticket, event);
  }
}

function reopened(ticket: Ticket, { data, at }: TicketEvent & { type: 'reopened' }): Ticket {
  const { priority, faultSince, causes, children } = data;
  const again = { priority, faultSince, proof: null, recurrences: ticket.recurrences + 1 };
  const entered = { ...enter(ticket, 'reopened', at), ...again, ...(children && { children }) };
  return { ...entered, causes: startCauses(ticket.causes, causes) };
}

/** A ticket at its end has no cause left open, so that no line outlives its ticket. */
function enter(ticket: Ticket, to: TicketState, at: string): Ticket {
  if (!mayFollow(ticket.state, to)) throw new Error(`a ticket cannot go from ${ticket.state} to ${to}`);
  if (isOpen(to)) return { ...ticket, state: to, closedAt: null };
  return { ...ticket, state: to, closedAt: at, causes: endAll(ticket.causes, at) };
}
