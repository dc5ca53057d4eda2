import { formatEnrolToken, TokenRequest, type TokenResponse } from '@motcua/contract';
import { parseNetwork } from '../../identity/index.ts';
import { makeSecret, secretHash } from '../../installation/admin-token.ts';
import { appendAudit } from '../../store/index.ts';
import { today } from '../../time/today.ts';
import { auditEntry } from '../audit-entry.ts';
import type { Handler } from '../context.ts';
import { parse } from '../parse.ts';
import { requireUnit } from '../require-unit.ts';

/** `POST /v1/agent-tokens`: a secret that lets so many agents of one unit enrol, for a while; only its hash is kept. */
export const makeToken: Handler = async (context, request): Promise<TokenResponse> => {
  const { body, address, scope, actor } = request;
  const { unit: code, uses, expiresSeconds, networks: given } = parse(TokenRequest, body);
  const { store, authority, log } = context;
  const now = context.now();
  const unit = await requireUnit(store.read, { code, day: today(now), scope });
  const networks = given === undefined ? null : JSON.stringify(given.map(parseNetwork));
  const secret = makeSecret();
  const expiresAt = new Date(now + expiresSeconds * 1000).toISOString();
  const created_at = new Date(now).toISOString();
  const token = { secret_sha256: secretHash(secret), unit_id: unit.id, uses, uses_left: uses, created_at };
  const more = { expires_at: expiresAt, networks, made_by: actor.name };
  await store.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('enrol_token')
      .values({ ...token, ...more })
      .execute();
    const done = {
      action: 'enrol-token.make',
      object: `unit:${unit.id}`,
      unit: code,
      detail: { uses, expiresAt, networks },
    };
    await appendAudit(tx, auditEntry(context, request, done));
  });
  log.info({ event: 'token', unit: code, uses, expiresAt, address }, 'an enrolment token was made');
  return { token: formatEnrolToken({ secret, caSha256: authority.caSha256 }), unit: code, uses, expiresAt };
};
