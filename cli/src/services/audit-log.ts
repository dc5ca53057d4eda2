import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AuditEvent, type AuditVerdict, ExpectedError, verifyAudit } from '@motcua/contract';
import type { Session } from '../session.ts';
import { talkTexts } from '../texts/talk.ts';
import { connect, type HubFlags, withQuery } from './connect.ts';
import { fileProblem } from './file-problem.ts';

/** The audit log, or a part of it, as it is exported. */
export interface AuditExport {
  events: AuditEvent[];
  /** Hash of the last event. */
  head: string | null;
}

const page = 1000;
const sha256 = (text: string): string => hash('sha256', text);

/** The newest events are at the end of the log, so a list of the last ones starts that far before it. */
export async function lastEvents(session: Session, flags: HubFlags, limit: number): Promise<{ events: AuditEvent[] }> {
  const hub = await connect(session, flags);
  const { head } = await hub.get('/v1/audit-log?limit=1', headOnly);
  const after = Math.max(0, head.seq - limit);
  const rows = await hub.rows(withQuery('/v1/audit-log', { after, limit }), 'events', AuditEvent);
  return { events: rows };
}

/** The whole log, page by page. */
export async function exportAudit(session: Session, flags: HubFlags): Promise<AuditExport> {
  const hub = await connect(session, flags);
  const events: AuditEvent[] = [];
  for (;;) {
    const after = events.at(-1)?.seq ?? 0;
    const rows = await hub.rows(withQuery('/v1/audit-log', { after, limit: page }), 'events', AuditEvent);
    events.push(...rows);
    session.tell(talkTexts.auditRead, { events: events.length });
    if (rows.length < page) return { events, head: events.at(-1)?.hash ?? null };
  }
}

/** Whether an exported file is as the hub wrote it; needs no hub. */
export async function verifyExport(path: string): Promise<AuditVerdict> {
  const { events, head } = await readExport(path);
  return verifyAudit(events, { sha256, head });
}

async function readExport(path: string): Promise<AuditExport> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileProblem(error, path);
  });
  try {
    const { events, head } = JSON.parse(text) as Partial<AuditExport>;
    return { events: AuditEvent.array().parse(events), head: head ?? null };
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw new ExpectedError('E_AUDIT_FILE_INVALID', { path, detail }, { cause: error });
  }
}

const isHead = (value: unknown): value is { head: { seq: number } } =>
  typeof (value as { head?: { seq?: unknown } } | null)?.head?.seq === 'number';

const headOnly = {
  safeParse: (value: unknown) =>
    isHead(value)
      ? { success: true as const, data: value }
      : { success: false as const, error: new Error('no end of the audit log') },
};
