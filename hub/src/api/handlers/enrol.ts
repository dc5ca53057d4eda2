import { EnrolRequest, type EnrolResponse, ExpectedError, parseEnrolToken } from '@motcua/contract';
import { inNetworks } from '../../identity/index.ts';
import { secretHash } from '../../installation/admin-token.ts';
import { appendAudit, type Store, type Tx, unitOn } from '../../store/index.ts';
import { today } from '../../time/today.ts';
import { auditEntry } from '../audit-entry.ts';
import type { Handler } from '../context.ts';
import { parse } from '../parse.ts';
import { agentIdFor, insertAgent } from './identity/insert-agent.ts';

/** `POST /v1/enrol`: a token and a certificate request in, a certificate out. */
export const enrol: Handler = async (context, request): Promise<EnrolResponse> => {
  const { body, address } = request;
  const { token, csr, host } = parse(EnrolRequest, body);
  const { store, authority, log } = context;
  const at = new Date(context.now()).toISOString();
  const parsed = parseEnrolToken(token);
  if (parsed === null) throw new ExpectedError('E_TOKEN_REFUSED', { why: 'malformed' });
  const secret = secretHash(parsed.secret);
  const unit = await unitOfToken(store, { secret, at, address });
  const agent = agentIdFor(unit.code);
  const leaf = await authority.signClient({ csr, agent });
  await store.db.transaction().execute(async (tx) => {
    await useOnce(tx, { secret, at });
    const { issuerSha256 } = authority;
    await insertAgent(tx, { agent, unitId: unit.id, host, at, leaf: { ...leaf, issuerSha256 } });
    const detail = { hostname: host.hostname, serial: leaf.serial, expiresAt: leaf.expiresAt.toISOString() };
    const done = { action: 'agent.enrol', object: `agent:${agent}`, unit: unit.code, detail };
    await appendAudit(tx, auditEntry(context, request, done));
  });
  log.info({ event: 'enrol', agent, unit: unit.code, serial: leaf.serial, address }, 'an agent was enrolled');
  const mqttUrls = context.settings.mqttUrls?.split(',');
  return {
    ...{ agent, unit: unit.code, certificate: leaf.pem, ca: authority.caPem, mqttUrl: context.mqttUrl() },
    ...(mqttUrls && { mqttUrls }),
  };
};

/** Asked before anything is signed: signing costs, and whoever has no token gets none of it. */
async function unitOfToken(
  store: Store,
  { secret, at, address }: TokenUse & { address: string },
): Promise<{ id: string; code: string }> {
  const token = await store.read
    .selectFrom('enrol_token')
    .innerJoin('unit', 'unit.id', 'enrol_token.unit_id')
    .select(['unit.id', 'unit.code', 'uses_left', 'expires_at', 'networks', 'revoked_at'])
    .where('secret_sha256', '=', secret)
    .where(unitOn(today(Date.parse(at))))
    .executeTakeFirst();
  if (token === undefined) throw new ExpectedError('E_TOKEN_REFUSED', { why: 'unknown' });
  if (token.revoked_at !== null) throw new ExpectedError('E_TOKEN_REFUSED', { why: 'revoked' });
  if (token.networks !== null && !inNetworks(address, JSON.parse(token.networks)))
    throw new ExpectedError('E_TOKEN_REFUSED', { why: 'network' });
  if (token.expires_at <= at) throw new ExpectedError('E_TOKEN_REFUSED', { why: 'expired' });
  if (token.uses_left < 1) throw new ExpectedError('E_TOKEN_REFUSED', { why: 'used up' });
  return token;
}

interface TokenUse {
  secret: string;
  at: string;
}

/** Counts one use, and is what really decides when two enrol with the last one at once. */
async function useOnce(tx: Tx, { secret, at }: TokenUse): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('enrol_token')
    .set((of) => ({ uses_left: of('uses_left', '-', 1) }))
    .where('secret_sha256', '=', secret)
    .where('uses_left', '>', 0)
    .where('expires_at', '>', at)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ExpectedError('E_TOKEN_REFUSED', { why: 'used up' });
}
