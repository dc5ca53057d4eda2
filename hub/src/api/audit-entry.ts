import type { AuditEntry } from '../store/index.ts';
import type { ApiContext, ApiRequest } from './context.ts';

/** The audit event of a request: who, when, from where are the same for all of them. */
export const auditEntry = (
  { now }: Pick<ApiContext, 'now'>,
  { actor, address }: Pick<ApiRequest, 'actor' | 'address'>,
  done: Pick<AuditEntry, 'action' | 'object' | 'unit' | 'detail'>,
): AuditEntry => ({
  at: new Date(now()).toISOString(),
  actor: actor.id,
  actorName: actor.name,
  address,
  ...done,
});
