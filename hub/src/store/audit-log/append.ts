import { hash } from 'node:crypto';
import { type AuditEvent, auditText } from '@motcua/contract';
import type { Tx } from '../store.ts';

/** What is to be noted; number and hashes are given here. */
export type AuditEntry = Omit<AuditEvent, 'seq' | 'previous' | 'hash'>;

/**
 * Appends an event in the transaction of what it tells of: both happen or neither. The head row is written first, so that
 * two hubs at once wait for each other and the chain has one end.
 */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const { seq, hash: previous } = await takeHead(tx);
  const event = { ...entry, seq: seq + 1, previous };
  const digest = hash('sha256', auditText(event));
  const { actorName: actor_name, detail, ...rest } = event;
  await tx
    .insertInto('audit_event')
    .values({ ...rest, actor_name, detail: JSON.stringify(detail), hash: digest })
    .execute();
  await tx.updateTable('audit_head').set({ hash: digest }).where('id', '=', 1).execute();
}

async function takeHead(tx: Tx): Promise<{ seq: number; hash: string }> {
  const { seq, hash } = await tx
    .updateTable('audit_head')
    .set((of) => ({ seq: of('seq', '+', 1) }))
    .where('id', '=', 1)
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  return { seq: seq - 1, hash };
}
