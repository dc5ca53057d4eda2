import { TicketRow } from '@motcua/contract';
import { wholeNumber } from '../flags/define.ts';
import type { Session } from '../session.ts';
import type { HubFlags } from './connect.ts';
import { connect } from './connect.ts';

interface Shown {
  ticket: TicketRow;
  simulated: boolean;
}

interface Report extends HubFlags {
  device?: string | undefined;
  unit?: string | undefined;
  kind?: string | undefined;
  reason?: string | undefined;
  text?: string | undefined;
}

/** Reports that something is broken. */
export async function openTicket(
  session: Session,
  { device, unit, kind, reason, text, ...flags }: Report,
): Promise<Shown> {
  const hub = await connect(session, flags);
  const body = { device, unit, kind, reason, text };
  const ticket = await hub.post('/v1/tickets', body, TicketRow);
  return { ticket, simulated: await hub.isSimulated() };
}

interface Change extends HubFlags {
  verb: string;
  body: object;
  seq?: number | undefined;
}

/** The number of a ticket as somebody wrote it. */
export const ticketNumber = (text: string): number => wholeNumber(text, { min: 1, max: 999_999_999, where: 'TICKET' });

/** Does something to a ticket as it was seen: whoever was faster is not overwritten. A comment goes with every state. */
export async function changeTicket(
  session: Session,
  number: string,
  { verb, body, seq, ...flags }: Change,
): Promise<Shown> {
  const path = `/v1/tickets/${ticketNumber(number)}`;
  const hub = await connect(session, flags);
  const seen = seq ?? (verb === 'comment' ? null : (await hub.get(path, TicketRow)).seq);
  const question = { method: 'POST' as const, path: `${path}/${verb}`, body };
  const ticket = await hub.ask({ ...question, ...(seen !== null && { ifMatch: `"${seen}"` }) }, TicketRow);
  return { ticket, simulated: await hub.isSimulated() };
}
