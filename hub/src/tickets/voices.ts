import type { TicketVoice } from '@motcua/contract';
import type { TicketEvent } from './events.ts';
import type { Ticket } from './ticket.ts';

/** The voices after something that the hub wrote: an agent speaks once, however much it sees. */
export function agentSpoke({ voices }: Ticket, { type, at, actor, data }: TicketEvent): TicketVoice[] {
  if (type !== 'cause_added' && type !== 'reopened') return voices;
  if (voices.some(({ source }) => source === 'agent')) return voices;
  const reason = type === 'cause_added' ? data.reason : (data.causes[0]?.reason ?? null);
  return [...voices, { source: 'agent', by: actor, at, reason, text: null }];
}

/** The voices after something that a person did. */
export function personSpoke({ voices }: Ticket, { type, at, actor, data }: TicketEvent): TicketVoice[] {
  const by = { source: 'person', by: actor, at };
  if (type === 'voiced') return [...voices, { ...by, reason: data.reason, text: data.text }];
  if (type === 'reopened')
    return [...voices, { ...by, reason: data.causes[0]?.reason ?? null, text: data.note ?? null }];
  return voices;
}
