import { ExpectedError, TicketPage, TicketRow } from '@motcua/contract';
import { wholeNumber } from '../flags/define.ts';
import type { Session } from '../session.ts';
import type { HubFlags } from './connect.ts';
import { connect, withQuery } from './connect.ts';

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

const pageRows = 1000;
/** The newest tickets, `limit` at most, and how many there are; null from a hub that does not count them. */
export async function listTickets(
  session: Session,
  { state, unit, limit, ...flags }: HubFlags & { state?: string | undefined; unit?: string | undefined; limit: number },
) {
  const hub = await connect(session, flags);
  const tickets: TicketRow[] = [];
  let total: number | null = null;
  let simulated: boolean | undefined;
  let next: string | null = null;
  do {
    const rows = Math.min(pageRows, limit - tickets.length);
    const path = withQuery('/v1/tickets', { state, unit, limit: rows, cursor: next ?? undefined });
    const page: TicketPage = await hub.get(path, TicketPage);
    tickets.push(...page.tickets);
    total = page.total ?? null;
    simulated = page.simulated;
    next = page.next;
  } while (next !== null && tickets.length < limit);
  return { simulated: simulated ?? (await hub.isSimulated()), tickets, next, total };
}

interface Change extends HubFlags {
  verb: string;
  body: object;
  seq?: number | undefined;
}

/** What a ticket waits for: as said, or as the part or the vendor says. Throws E_FLAG_MISSING. */
export function waitsFor({
  for: said,
  part,
  vendor,
}: {
  for?: string | undefined;
  part?: string | undefined;
  vendor?: string | undefined;
}): string {
  const named = part !== undefined ? 'parts' : vendor !== undefined ? 'vendor' : null;
  if (said !== undefined && named !== null && said !== named)
    throw new ExpectedError('E_FLAGS_CLASH', {
      one: `--for ${said}`,
      other: part === undefined ? '--vendor' : '--part',
    });
  const waits = said ?? named;
  if (waits === null) throw new ExpectedError('E_FLAG_MISSING', { flags: '--for', command: 'ticket wait' });
  return waits;
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
