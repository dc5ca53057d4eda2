import { ExpectedError, type TicketRow } from '@motcua/contract';
import { sql } from 'kysely';
import { type Scope, whole } from '../../access/index.ts';
import { endStates, ticketStates } from '../../tickets/states.ts';
import { beyond } from '../paging/beyond.ts';
import { within } from '../paging/within.ts';
import type { Db } from '../store.ts';
import { type Reckoning, withDue } from './clocks.ts';
import { fromTicketRow, toTicketView } from './ticket-row.ts';

/** Which tickets: in one state, in any that is `open`, or all; of one unit, or of units in a scope; numbered below `before`. */
interface TicketsAsked {
  state?: string | null;
  /** Code of a unit; null for all. */
  unit?: string | null;
  scope?: Scope;
  before?: number | null;
  /** So many at most; null for all. */
  limit?: number | null;
  /** With what their clocks are read; without it nobody asks when they are due. */
  reckoning?: Reckoning | null;
}

/** The newest first. Throws E_TICKET_STATE_UNKNOWN. */
export async function listTickets(
  db: Db,
  { scope = whole, before = null, limit = null, reckoning = null, ...asked }: TicketsAsked = {},
): Promise<TicketRow[]> {
  const rows = await inState(db, asked)
    .selectAll()
    .where(within(scope, 'unit'))
    .where(beyond({ columns: ['number'], place: before === null ? null : [before], order: 'desc' }))
    .orderBy('number', 'desc')
    .$if(limit !== null, (query) => query.limit(limit ?? 0))
    .execute();
  const stored = rows.map(fromTicketRow);
  return reckoning === null ? stored.map((one) => toTicketView(one, null)) : withDue(db, stored, reckoning);
}

/** How many they are. */
export async function countTickets(
  db: Db,
  { scope = whole, ...asked }: Pick<TicketsAsked, 'state' | 'unit' | 'scope'> = {},
): Promise<number> {
  const counted = inState(db, asked)
    .where(within(scope, 'unit'))
    .select((of) => of.fn.countAll<number>().as('count'));
  return Number((await counted.executeTakeFirst())?.count ?? 0);
}

/**
 * Written out, not as values: an index of what is open is used only where it can be seen that nothing else is asked. With a word
 * on the number SQLite looks in that index, which has hundreds, and not for the states of all there are.
 */
export const isOpen = sql<boolean>`state NOT IN (${sql.join(endStates.map((state) => sql.lit(state)))}) AND number > 0`;

const inState = (db: Db, { state = null, unit = null }: Pick<TicketsAsked, 'state' | 'unit'>) =>
  db
    .selectFrom('ticket')
    .$if(unit !== null, (query) => query.where('unit', '=', unit ?? ''))
    .$if(state === 'open', (query) => query.where(isOpen))
    .$if(state !== null && state !== 'open', (query) => query.where('state', '=', known(state)));

function known(state: string | null): string {
  const found = ticketStates.find((name) => name === state);
  if (found !== undefined) return found;
  throw new ExpectedError('E_TICKET_STATE_UNKNOWN', { state, states: ['open', ...ticketStates].join(', ') });
}
