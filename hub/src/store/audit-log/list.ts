import type { AuditEvent } from '@motcua/contract';
import type { Db } from '../store.ts';

/** Events after a number, in order, so many at most. */
export async function listAudit(
  db: Db,
  { after = 0, limit = 500 }: { after?: number; limit?: number } = {},
): Promise<AuditEvent[]> {
  const rows = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(({ actor_name: actorName, detail, ...row }) => ({ ...row, actorName, detail: JSON.parse(detail) }));
}

/** Where the log ends by the head row; an attacker who cut off the end of the log has to change this too. */
export async function auditHead(db: Db): Promise<{ seq: number; hash: string } | null> {
  const row = await db.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirst();
  return row ?? null;
}
