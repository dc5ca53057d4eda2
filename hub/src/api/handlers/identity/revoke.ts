import { RevokeRequest } from '@motcua/contract';
import { revokeAgent } from '../../../identity/index.ts';
import { appendAudit } from '../../../store/index.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { requireAgent } from '../../require-agent.ts';

const end =
  (retire: boolean): Handler =>
  async (context, request) => {
    const { id = '' } = request.params;
    const { unit } = await requireAgent(context.store.read, { id, scope: request.scope, now: context.now() });
    const { reason } = parse(RevokeRequest, request.body);
    const at = new Date(context.now()).toISOString();
    const ended = await context.store.db.transaction().execute(async (tx) => {
      const done = await revokeAgent(tx, { agent: id, at, reason, retire });
      const action = retire ? 'agent.retire' : 'agent.revoke';
      const detail = { reason, serials: done.serials };
      await appendAudit(tx, auditEntry(context, request, { action, object: `agent:${id}`, unit, detail }));
      return done;
    });
    context.revoked(id);
    context.log.warn({ event: retire ? 'retire' : 'revoke', agent: id, unit, reason }, 'an agent was shut out');
    return { agent: id, unit, revokedAt: ended.revokedAt, retiredAt: ended.retiredAt };
  };

/** `POST /v1/agents/:id/revoke`: its certificate is good no more, from this moment. */
export const revoke = end(false);
/** `POST /v1/agents/:id/retire`: the same, and it is gone from the books for good. */
export const retire = end(true);

/** `GET /v1/crl`: the certificates that are good no more, as PEM. */
export const showCrl: Handler = async ({ crl }) => crl();
