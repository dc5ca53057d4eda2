import type { TicketCounts } from '@motcua/contract';
import type { TicketFigures } from './ticket-figures.ts';

export const countNames = [
  ...['openBefore', 'opened', 'cameBack', 'closed', 'rejected', 'openAtEnd', 'reopened'],
] as const satisfies readonly (keyof TicketCounts)[];
type CountName = (typeof countNames)[number];

/** What tickets did in a period, all taken together. */
export const countAll = (tickets: readonly TicketFigures[]): TicketCounts =>
  Object.fromEntries(countNames.map((name) => [name, behindCount(tickets, name).length])) as TicketCounts;

/** The tickets behind a count, each as often as it counts. */
export const behindCount = (tickets: readonly TicketFigures[], name: CountName): number[] =>
  tickets.flatMap((ticket) => Array.from({ length: Number(ticket[name]) }, () => ticket.number));
