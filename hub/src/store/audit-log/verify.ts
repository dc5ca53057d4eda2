import { hash } from 'node:crypto';
import { type AuditVerdict, noEventHash, verifyAudit } from '@motcua/contract';
import type { Db } from '../store.ts';
import { auditHead, listAudit } from './list.ts';

const sha256 = (text: string): string => hash('sha256', text);

/** Walks the whole log in pages; memory stays that of one page. */
export async function verifyAuditLog(db: Db, { page = 2_000 }: { page?: number } = {}): Promise<AuditVerdict> {
  const head = await auditHead(db);
  let last = { seq: 0, hash: noEventHash };
  for (;;) {
    const events = await listAudit(db, { after: last.seq, limit: page });
    const end = events.length < page ? (head?.hash ?? null) : null;
    const verdict = verifyAudit(events, { sha256, start: last, head: end });
    if (!verdict.ok) return { ...verdict, events: last.seq + verdict.events };
    last = { seq: last.seq + verdict.events, hash: verdict.head };
    if (events.length < page) return { ok: true, events: last.seq, head: last.hash };
  }
}
