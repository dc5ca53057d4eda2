import type { StateChange } from '@motcua/policies';
import type { TicketEvent } from '../events.ts';
import type { TicketState } from '../states.ts';

type Logged = Pick<TicketEvent, 'at' | 'type' | 'data'>;

/** From when on a ticket was in which state, as its events say; times in milliseconds since 1970. */
export function stateLog(events: readonly Logged[]): StateChange<TicketState>[] {
  const log: StateChange<TicketState>[] = [];
  for (const event of events) {
    const state = stateAfter(event as TicketEvent);
    if (state !== null && state !== log.at(-1)?.state) log.push({ at: Date.parse(event.at), state });
  }
  return log;
}

/** Types of events that change the state. */
export const movingTypes = [
  ...['opened', 'assigned', 'submitted', 'approved', 'moved', 'resolved', 'closed', 'reopened'],
] as const satisfies readonly string[];

function stateAfter(event: TicketEvent): TicketState | null {
  switch (event.type) {
    case 'opened':
      return 'new';
    case 'assigned':
      return event.data.state;
    case 'submitted':
      return 'waiting_approval';
    case 'approved':
      return 'assigned';
    case 'moved':
      return event.data.to;
    case 'resolved':
    case 'closed':
    case 'reopened':
      return event.type;
    default:
      return null;
  }
}
