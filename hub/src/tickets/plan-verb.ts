import { ExpectedError, ticketStateWords } from '@motcua/contract';
import { openReasons, reported } from './causes.ts';
import type { TicketEvent, TicketEventData } from './events.ts';
import { openLoans } from './loans.ts';
import type { TicketState } from './states.ts';
import type { Ticket } from './ticket.ts';
import { type TicketVerb, ticketVerbs, verbsIn } from './verbs.ts';

/** What people wait for. */
export const waits = {
  parts: 'waiting_parts',
  vendor: 'waiting_vendor',
  approval: 'waiting_approval',
} as const satisfies Readonly<Record<string, TicketState>>;

/** What each verb is told. */
export interface VerbArgs {
  comment: { text: string };
  triage: { note: string | null };
  assign: { to: string; note: string | null };
  start: { note: string | null };
  /** `submitted` is who it goes to, for approval only. */
  wait: {
    for: keyof typeof waits;
    reason: string;
    submitted: TicketEventData['submitted'] | null;
    part?: string | null;
    vendor?: string | null;
  };
  lend: TicketEventData['lent'];
  return: TicketEventData['returned'];
  approve: TicketEventData['approved'];
  resolve: { note: string };
  accept: { note: string | null };
  close: { note: string | null };
  reopen: { reason: string };
  reject: { reason: string };
}
export type Fact = Pick<TicketEvent, 'type' | 'data'>;

interface Asked<V extends TicketVerb> {
  number: number;
  ticket: Ticket;
  verb: V;
  args: VerbArgs[V];
  /** RFC 3339. */
  at: string;
}

/** What a person's verb writes into the log; E_TICKET_STATE, naming what is allowed, where it cannot be done now. */
export function planVerb<V extends TicketVerb>({ number, ticket, verb, args, at }: Asked<V>): Fact[] {
  requireVerb({ number, ticket }, verb);
  if (verb === 'close' || verb === 'reject') requireReturned({ number, ticket });
  return plans[verb](args, ticket, at);
}

/** Throws E_TICKET_STATE where a verb cannot be done now. */
export function requireVerb({ number, ticket: { state } }: { number: number; ticket: Ticket }, verb: TicketVerb): void {
  const allowed = verbsIn(state);
  if (allowed.includes(verb)) return;
  const { en, vi } = ticketVerbs[verb].words;
  const words = ticketStateWords[state];
  throw new ExpectedError('E_TICKET_STATE', {
    ...{ number, state: words.en, stateVi: words.vi, verb: en, verbVi: vi, allowed: allowed.join(', ') },
  });
}

const moved = (to: TicketState, note: string | null): Fact[] => [{ type: 'moved', data: { to, note } }];

const plans: { [V in TicketVerb]: (args: VerbArgs[V], ticket: Ticket, at: string) => Fact[] } = {
  comment: ({ text }) => [{ type: 'commented', data: { text } }],
  triage: ({ note }) => moved('triaged', note),
  assign: ({ to, note }, { state }) => [{ type: 'assigned', data: { to, note, state: whenAssigned(state) } }],
  start: ({ note }) => moved('in_progress', note),
  wait: ({ for: what, reason, submitted, part = null, vendor = null }, { state }) => {
    if (submitted !== null) return [{ type: 'submitted', data: submitted }];
    // What was only looked at can wait for a decision; parts and vendors are waited for by who works on it.
    if (state === 'triaged') throw notStarted();
    const named = { ...(part !== null && { part }), ...(vendor !== null && { vendor }) };
    return [{ type: 'moved', data: { to: waits[what], note: reason, ...named } }];
  },
  lend: (data) => [{ type: 'lent', data }],
  return: (data, ticket) => {
    const others = openLoans(ticket).filter(({ device }) => device !== data.device);
    const returned: Fact = { type: 'returned', data };
    // Readings had proved the device well, and only the loan kept the ticket open.
    if (ticket.state !== 'resolved' || ticket.proof === null || others.length > 0) return [returned];
    return [returned, { type: 'closed', data: { proof: ticket.proof } }];
  },
  approve: (data) => [{ type: 'approved', data }],
  resolve: ({ note }) => moved('resolved', note),
  accept: ({ note }) => moved('accepted', note),
  close: ({ note }) => moved('closed', note),
  reopen: ({ reason: note }, ticket, at) => [{ type: 'reopened', data: { ...again(ticket, at), note } }],
  reject: ({ reason }) => moved('rejected', reason),
};

/** A ticket is not over while something that was lent for it is out. Throws E_LOAN_OPEN. */
function requireReturned({ number, ticket }: { number: number; ticket: Ticket }): void {
  const [loan] = openLoans(ticket);
  if (loan !== undefined) throw new ExpectedError('E_LOAN_OPEN', { number, tag: loan.tag });
}

const notStarted = () =>
  new ExpectedError('E_BODY_INVALID', { detail: 'a ticket that nobody has started waits for approval only' });

/** What waits for parts or a vendor goes on waiting, whoever has it. */
const whenAssigned = (state: TicketState): TicketState =>
  state === 'waiting_parts' || state === 'waiting_vendor' ? state : 'assigned';

/** Still broken, says a person: the causes that were open go on, and that he says so is one too. */
function again(ticket: Ticket, at: string) {
  const { priority } = ticket;
  const said = { reason: reported, since: at, by: 'person' as const };
  const causes = openReasons(ticket).includes(reported) ? [] : [said];
  return { level: 'down' as const, priority, faultSince: at, causes };
}
