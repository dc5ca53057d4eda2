import type { AuditEntry } from '../store/index.ts';

/** An audit event of something that the hub itself came upon. */
export const systemEntry = (
  at: string,
  done: Pick<AuditEntry, 'action' | 'object' | 'unit' | 'detail'>,
): AuditEntry => ({ at, actor: 'hub', actorName: 'hub', address: null, ...done });
