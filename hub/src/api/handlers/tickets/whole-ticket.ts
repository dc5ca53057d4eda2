import { recurrencesOf } from '../../../problems/index.ts';
import { type Db, listPhotos } from '../../../store/index.ts';
import { problemsOfTicket } from '../../../store/problems/problems.ts';
import { repairFacts } from '../../../store/tickets/repair-facts.ts';
import { showTicket } from '../../../store/tickets/show-ticket.ts';
import type { StoredTicket } from '../../../store/tickets/ticket-row.ts';
import { today } from '../../../time/today.ts';
import type { ApiContext } from '../../context.ts';
import { reckoningOf } from './find-ticket.ts';

/** All that is told of one ticket: its log, when it is due, and what the books say of its device. */
export const wholeTicket = async (
  db: Db,
  { context, stored }: { context: Pick<ApiContext, 'calendars' | 'now' | 'settings'>; stored: StoredTicket },
) => ({
  ...(await showTicket(db, stored.number, reckoningOf(context))),
  photos: await listPhotos(db, stored.number),
  problems: await problemsOfTicket(db, stored.number),
  recurring: await recurrencesOf(db, stored.ticket.device, context.settings),
  repair: await repairFacts(db, { stored, day: today(context.now()) }),
});
