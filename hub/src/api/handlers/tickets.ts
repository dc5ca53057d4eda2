import { ExpectedError } from '@motcua/contract';
import { z } from 'zod';
import { covers, inside } from '../../access/index.ts';
import { listTickets } from '../../store/tickets/list-tickets.ts';
import { showTicket } from '../../store/tickets/show-ticket.ts';
import type { Handler } from '../context.ts';
import { parse } from '../parse.ts';

const Query = z.looseObject({ state: z.string().min(1).max(40).optional() });

/** `GET /v1/tickets` */
export const getTickets: Handler = async ({ store }, { query, scope }) => {
  const tickets = await listTickets(store.read, { state: parse(Query, query).state ?? null });
  return { tickets: inside(scope, tickets, ({ unit }) => unit) };
};

/** `GET /v1/tickets/:number` */
export const getTicket: Handler = async ({ store }, { params: { number = '' }, scope }) => {
  if (!/^[1-9]\d{0,14}$/.test(number)) throw new ExpectedError('E_TICKET_UNKNOWN', { number: number.slice(0, 40) });
  const ticket = await showTicket(store.read, Number(number));
  if (!covers(scope, ticket.unit)) throw new ExpectedError('E_TICKET_UNKNOWN', { number });
  return ticket;
};
