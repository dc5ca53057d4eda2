import { ExpectedError, type TicketRow } from '@motcua/contract';
import { z } from 'zod';
import { covers } from '../../access/index.ts';
import { listTickets } from '../../store/tickets/list-tickets.ts';
import { showTicket } from '../../store/tickets/show-ticket.ts';
import type { Handler } from '../context.ts';
import { cutPage, pageQuery } from '../page.ts';
import { parse } from '../parse.ts';
import { readList } from '../read-list.ts';

export const TicketsQuery = z.looseObject({ state: z.string().min(1).max(40).optional(), ...pageQuery });

/** `GET /v1/tickets` */
export const getTickets: Handler = async (context, request) => {
  const { query, scope } = request;
  const { state = null, ...part } = parse(TicketsQuery, query);
  const { rows, next } = await cutPage(part, {
    // The newest first.
    ...{ placeOf: ({ number }: TicketRow) => [-number], like: ['number'] },
    read: ({ after, limit }) => {
      const before = after === null ? null : -Number(after[0]);
      return readList(context, request, (db) => listTickets(db, { state, scope, before, limit }));
    },
  });
  return { tickets: rows, next };
};

/** `GET /v1/tickets/:number` */
export const getTicket: Handler = async ({ store }, { params: { number = '' }, scope }) => {
  if (!/^[1-9]\d{0,14}$/.test(number)) throw new ExpectedError('E_TICKET_UNKNOWN', { number: number.slice(0, 40) });
  const ticket = await showTicket(store.read, Number(number));
  if (!covers(scope, ticket.unit)) throw new ExpectedError('E_TICKET_UNKNOWN', { number });
  return ticket;
};
