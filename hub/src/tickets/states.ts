/** States of a ticket, in the order of the usual way through them. */
export const ticketStates = [
  'new',
  'triaged',
  'waiting_approval',
  'assigned',
  'in_progress',
  'waiting_parts',
  'waiting_vendor',
  'resolved',
  'accepted',
  'closed',
  'reopened',
  'rejected',
] as const;
export type TicketState = (typeof ticketStates)[number];

/**
 * Which state may follow which. A device may recover by itself whatever people are doing, so `resolved` follows every
 * state of work; `closed` follows it without a signature only with the readings as proof.
 */
export const transitions: Readonly<Record<TicketState, readonly TicketState[]>> = {
  new: ['triaged', 'assigned', 'resolved', 'rejected'],
  triaged: ['waiting_approval', 'assigned', 'resolved', 'rejected'],
  waiting_approval: ['assigned', 'resolved', 'rejected'],
  assigned: ['in_progress', 'triaged', 'resolved', 'rejected'],
  in_progress: ['waiting_parts', 'waiting_vendor', 'waiting_approval', 'assigned', 'resolved'],
  waiting_parts: ['in_progress', 'resolved'],
  waiting_vendor: ['in_progress', 'resolved'],
  resolved: ['accepted', 'closed', 'reopened'],
  accepted: ['closed', 'reopened'],
  closed: ['reopened'],
  reopened: ['triaged', 'assigned', 'resolved', 'rejected'],
  rejected: [],
};

/** States that a ticket can rest in for good; every other state is open. */
export const endStates = ['closed', 'rejected'] as const satisfies readonly TicketState[];

/** States in which every clock is done. */
export const clockless = ['resolved', 'accepted', ...endStates] as const satisfies readonly TicketState[];

/** Whether somebody still has to do something about a ticket in this state. */
export const isOpen = (state: TicketState): boolean => !endStates.some((end) => end === state);

/** Whether a ticket may go from one state to another; a ticket begins as `new`. */
export const mayFollow = (from: TicketState | null, to: TicketState): boolean =>
  from === null ? to === 'new' : transitions[from].includes(to);
