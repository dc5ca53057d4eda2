import { deviceKinds, ExpectedError, reasonRow } from '@motcua/contract';
import { z } from 'zod';
import { covers } from '../../../access/index.ts';
import { appendAudit, type Db, type Tx } from '../../../store/index.ts';
import { appendFacts } from '../../../store/tickets/append-facts.ts';
import { findSubject } from '../../../store/tickets/find-subject.ts';
import { latestTicket } from '../../../store/tickets/latest-ticket.ts';
import { showTicket } from '../../../store/tickets/show-ticket.ts';
import { type StoredTicket, unnamedDevice } from '../../../store/tickets/ticket-row.ts';
import { reported } from '../../../tickets/causes.ts';
import { planReport, type Subject } from '../../../tickets/plan-report.ts';
import { type Priority, priorityOf } from '../../../tickets/priority.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, ApiRequest, Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { requireUnit } from '../../require-unit.ts';
import { reckoningOf } from './find-ticket.ts';
import { retry } from './retry.ts';

/** A device, or a unit and a kind where nobody knows which; a reason code, or words, or both. */
export const TicketReport = z.strictObject({
  device: z.string().min(1).max(200).nullable().default(null),
  unit: z.string().min(1).max(64).nullable().default(null),
  kind: z.enum(deviceKinds).nullable().default(null),
  reason: z.string().min(1).max(80).nullable().default(null),
  text: z.string().trim().min(1).max(2000).nullable().default(null),
});
type TicketReport = z.infer<typeof TicketReport>;

/** `POST /v1/tickets`: somebody reports a fault; one more voice where the device has an open ticket. */
export const openTicket: Handler = async (context, request) => {
  const report = parse(TicketReport, request.body);
  checkReport(report);
  const about = await aboutOf(context.store.read, { context, request, report });
  const { stored, became } = await retry(() =>
    context.store.db.transaction().execute((tx) => recordReport(tx, { context, request, report, ...about })),
  );
  const shown = await showTicket(context.store.read, stored.number, reckoningOf(context));
  return { ...shown, joined: became !== 'opened' };
};

function checkReport({ device, unit, kind, reason, text }: TicketReport): void {
  const named = device !== null ? unit === null && kind === null : unit !== null && kind !== null;
  if (!named || (reason === null && text === null)) throw new ExpectedError('E_TICKET_ABOUT');
  if (reason !== null && reasonRow(reason) === undefined)
    throw new ExpectedError('E_TICKET_REASON_UNKNOWN', { reason });
}

interface About {
  subject: Subject;
  priority: Priority;
}

/** What a report is about, and how urgent that is. Throws E_DEVICE_UNKNOWN, E_UNIT_UNKNOWN. */
export async function aboutOf(
  db: Db,
  { context, request, report }: { context: ApiContext; request: ApiRequest; report: TicketReport },
): Promise<About> {
  const day = today(context.now());
  const { device, unit: code, kind } = report;
  if (device === null) {
    const unit = await requireUnit(db, { code: code ?? '', day, scope: request.scope });
    const about = { unit: unit.code, kind: kind ?? 'other' };
    return { subject: { device: unnamedDevice(about), deviceName: null, ...about }, priority: 'P2' };
  }
  const found = await findSubject(db, { device, day });
  if (found === null || !covers(request.scope, found.subject.unit))
    throw new ExpectedError('E_DEVICE_UNKNOWN', { device: device.slice(0, 80) });
  return { subject: found.subject, priority: priorityOf({ level: 'down', peers: found.peers }) };
}

interface Report extends About {
  context: ApiContext;
  request: ApiRequest;
  report: TicketReport;
  /** Voices after which one more is not written down. */
  mostVoices?: number;
}

interface Recorded {
  stored: StoredTicket;
  became: 'opened' | 'joined' | 'enough';
}

/** Writes a report down: it opens a ticket, or becomes a voice in the one that is open. */
export async function recordReport(
  tx: Tx,
  { context, request, report, subject, priority, mostVoices = Number.POSITIVE_INFINITY }: Report,
): Promise<Recorded> {
  const { reopenDays } = context.settings;
  const at = new Date(context.now()).toISOString();
  const { text } = report;
  const latest = await latestTicket(tx, subject.device);
  const said = { subject, priority, at, text, reason: report.reason ?? reported };
  const fact = planReport({ ...said, ticket: latest?.ticket ?? null, reopenDays });
  if (latest !== null && fact.type === 'voiced' && latest.ticket.voices.length >= mostVoices)
    return { stored: latest, became: 'enough' };
  const stored = await appendFacts(tx, { facts: [fact], latest, at, actor: request.actor.name });
  if (stored === null) throw new Error('a report made no ticket');
  const detail = { type: fact.type, reason: said.reason, device: subject.device };
  const done = { action: 'ticket.open', object: `ticket:${stored.number}`, unit: subject.unit, detail };
  await appendAudit(tx, auditEntry(context, request, done));
  return { stored, became: fact.type === 'opened' ? 'opened' : 'joined' };
}
