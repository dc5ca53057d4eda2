import { z } from 'zod';
import { auditHead, listAudit, verifyAuditLog } from '../../store/index.ts';
import type { Handler } from '../context.ts';
import { parse } from '../parse.ts';
import { readList } from '../read-list.ts';

export const AuditLogQuery = z.looseObject({
  after: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
  /** What the page before gave as `next`. */
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
});

/** `GET /v1/audit-log`: events after a number, and where the log ends now. */
export const getAuditLog: Handler = async (context, request) => {
  const { limit, after, cursor = after } = parse(AuditLogQuery, request.query);
  const { events, head } = await readList(context, request, async (db) => ({
    events: await listAudit(db, { after: cursor, limit: limit + 1 }),
    head: await auditHead(db),
  }));
  const page = events.slice(0, limit);
  const next = events.length > limit ? String(page.at(-1)?.seq) : null;
  return { events: page, next, head: head ?? { seq: 0, hash: null } };
};

/** `GET /v1/audit-log/verdict`: whether the log is as it was written. */
export const getAuditVerdict: Handler = (context, request) => readList(context, request, verifyAuditLog);
