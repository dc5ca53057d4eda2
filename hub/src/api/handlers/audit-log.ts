import { z } from 'zod';
import { auditHead, listAudit, verifyAuditLog } from '../../store/index.ts';
import type { Handler } from '../context.ts';
import { parse } from '../parse.ts';

const Query = z.looseObject({
  after: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
});

/** `GET /v1/audit-log`: events after a number, and where the log ends now. */
export const getAuditLog: Handler = async ({ store }, { query }) => {
  const events = await listAudit(store.read, parse(Query, query));
  return { events, head: (await auditHead(store.read)) ?? { seq: 0, hash: null } };
};

/** `GET /v1/audit-log/verdict`: whether the log is as it was written. */
export const getAuditVerdict: Handler = ({ store }) => verifyAuditLog(store.read);
