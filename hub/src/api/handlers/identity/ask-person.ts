import { ExpectedError, type Hardware } from '@motcua/contract';
import { hardwareText } from '../../../identity/index.ts';
import { appendAudit, type PendingAgentTable } from '../../../store/index.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, ApiRequest } from '../../context.ts';

/** More than that wait for nobody: somebody is playing. */
const mostPending = 1000;
const mostOfAgent = 5;

interface Asking {
  context: ApiContext;
  request: ApiRequest;
  csr: string;
  agent: string | null;
  unitId: string;
  unit: string;
  why: PendingAgentTable['why'];
  hostname: string | null;
  hardware: Hardware | null;
}

/** Keeps the request of a PC for a person to decide; asked again with the same key it is the same request. */
export async function askPerson({
  context,
  request,
  csr,
  ...about
}: Asking): Promise<Pick<PendingAgentTable, 'id' | 'state' | 'agent'>> {
  const { keySha256 } = await context.authority.readRequest(csr);
  const at = new Date(context.now()).toISOString();
  const id = `a-${Buffer.from(keySha256, 'base64url').toString('hex').slice(0, 12)}`;
  return context.store.db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('pending_agent').selectAll().where('id', '=', id).executeTakeFirst();
    if (row !== undefined) {
      if (row.key_sha256 !== keySha256) throw new ExpectedError('E_PROOF_REFUSED', { agent: id, why: 'key' });
      await tx.updateTable('pending_agent').set({ last_asked_at: at }).where('id', '=', id).execute();
      return row;
    }
    const open = await tx
      .selectFrom('pending_agent')
      .select('agent')
      .where('state', '=', 'pending')
      .limit(mostPending)
      .execute();
    const same = open.filter(({ agent }) => agent !== null && agent === about.agent);
    if (open.length >= mostPending || same.length >= mostOfAgent)
      throw new ExpectedError('E_TOO_MANY_REQUESTS', { seconds: 3600 });
    const { agent, unitId, unit, why, hostname, hardware } = about;
    const asked = { id, agent, unit_id: unitId, why, hostname, key_sha256: keySha256, address: request.address };
    const kept = hardware === null ? null : hardwareText(hardware);
    await tx
      .insertInto('pending_agent')
      .values({ ...asked, hardware: kept, state: 'pending', asked_at: at, last_asked_at: at })
      .execute();
    const done = { action: 'agent.ask', object: `pending:${id}`, unit, detail: { agent, why, hostname } };
    await appendAudit(tx, auditEntry(context, request, done));
    context.log.warn({ event: 'ask', id, agent, unit, why }, 'a PC asks to be let in again');
    return { id, state: 'pending', agent };
  });
}
