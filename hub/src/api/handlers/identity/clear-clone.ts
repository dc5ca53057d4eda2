import { type ClearedClone, RevokeRequest } from '@motcua/contract';
import { clearClone } from '../../../identity/index.ts';
import { appendAudit } from '../../../store/index.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { requireAgent } from '../../require-agent.ts';

/** `POST /v1/agents/:id/clear-clone`: a person has seen to the two PCs that shared an identity. */
export const clearCloned: Handler = async (context, request): Promise<ClearedClone> => {
  const { id = '' } = request.params;
  const { unit } = await requireAgent(context.store.read, { id, scope: request.scope, now: context.now() });
  const { reason } = parse(RevokeRequest, request.body);
  const at = new Date(context.now()).toISOString();
  const cleared = await context.store.db.transaction().execute(async (tx) => {
    const found = await clearClone(tx, { agent: id, at, actor: request.actor.name, reason });
    // Said twice it is as if it was said once.
    if (found === null) return null;
    const detail = { reason, ...found };
    const done = { action: 'agent.clone-cleared', object: `agent:${id}`, unit, detail };
    await appendAudit(tx, auditEntry(context, request, done));
    return found;
  });
  const { suspectedAt = null, ticket = null } = cleared ?? {};
  return { agent: id, unit, suspectedAt, clearedAt: cleared === null ? null : at, ticket };
};
