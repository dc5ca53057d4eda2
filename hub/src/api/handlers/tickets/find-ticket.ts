import { ExpectedError } from '@motcua/contract';
import { covers } from '../../../access/index.ts';
import type { Db } from '../../../store/index.ts';
import type { Reckoning } from '../../../store/tickets/clocks.ts';
import { requireTicket } from '../../../store/tickets/show-ticket.ts';
import type { StoredTicket } from '../../../store/tickets/ticket-row.ts';
import type { ApiContext, ApiRequest } from '../../context.ts';

/** The ticket of a path. Throws E_TICKET_UNKNOWN, also for one outside the scope. */
export async function findTicket(
  db: Db,
  { params: { number = '' }, scope }: Pick<ApiRequest, 'params' | 'scope'>,
): Promise<StoredTicket> {
  if (!/^[1-9]\d{0,14}$/.test(number)) throw new ExpectedError('E_TICKET_UNKNOWN', { number: number.slice(0, 40) });
  const stored = await requireTicket(db, Number(number));
  if (!covers(scope, stored.ticket.unit)) throw new ExpectedError('E_TICKET_UNKNOWN', { number });
  return stored;
}

/** With what the clocks of tickets are read for this request. */
export const reckoningOf = ({ calendars, now }: Pick<ApiContext, 'calendars' | 'now'>): Reckoning => ({
  calendars,
  now: now(),
});
