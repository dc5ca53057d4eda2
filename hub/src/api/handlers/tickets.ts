import type { TicketRow } from '@motcua/contract';
import { z } from 'zod';
import { loadTitle } from '../../store/index.ts';
import { countTickets, listTickets } from '../../store/tickets/list-tickets.ts';
import type { Handler } from '../context.ts';
import { cutPage, pageQuery } from '../page.ts';
import { parse } from '../parse.ts';
import { readList } from '../read-list.ts';
import { findTicket, reckoningOf } from './tickets/find-ticket.ts';
import { wholeTicket } from './tickets/whole-ticket.ts';

export const TicketsQuery = z.looseObject({
  state: z.string().min(1).max(40).optional(),
  unit: z.string().min(1).max(64).optional(),
  ...pageQuery,
});

/** `GET /v1/tickets` */
export const getTickets: Handler = async (context, request) => {
  const { query, scope } = request;
  const { state = null, unit = null, ...part } = parse(TicketsQuery, query);
  const asked = { state, unit, scope };
  const paged = cutPage(part, {
    // The newest first.
    ...{ placeOf: ({ number }: TicketRow) => [-number], like: ['number'] },
    read: ({ after, limit }) => {
      const before = after === null ? null : -Number(after[0]);
      return readList(context, request, (db) =>
        listTickets(db, { ...asked, before, limit, reckoning: reckoningOf(context) }),
      );
    },
  });
  const counted = readList(context, request, (db) => countTickets(db, asked));
  const [{ rows, next }, total, { simulated }] = await Promise.all([paged, counted, loadTitle(context.store.read)]);
  return { tickets: rows, next, total, simulated };
};

/** `GET /v1/tickets/:number` */
export const getTicket: Handler = async (context, request) => {
  const { read } = context.store;
  return wholeTicket(read, { context, stored: await findTicket(read, request) });
};
