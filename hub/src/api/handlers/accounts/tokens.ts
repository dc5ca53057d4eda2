import { ApiTokenRequest, type ApiTokenResponse, ExpectedError, type Permission, roleMay } from '@motcua/contract';
import type { Actor } from '../../../access/index.ts';
import { makeSecret, secretHash } from '../../../installation/admin-token.ts';
import { appendAudit, insertApiToken, listApiTokens, revokeApiToken } from '../../../store/index.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { PageQuery, pageOf } from '../../page.ts';
import { parse } from '../../parse.ts';

/** Whose tokens somebody may see and end: their own, and everybody's for who manages accounts. */
const reach = ({ grants, account }: Actor): number | null =>
  grants.some(({ role, unitId }) => unitId === null && roleMay(role, 'account.manage')) ? null : (account ?? 0);

/** `GET /v1/tokens` */
export const getTokens: Handler = async ({ store }, { actor, query }) => {
  const tokens = await listApiTokens(store.read, { account: reach(actor) });
  const { rows, next } = pageOf(tokens, parse(PageQuery, query), { placeOf: ({ id }) => [-id], like: ['number'] });
  return { tokens: rows, next };
};

/** `POST /v1/tokens`: a secret for a program, with no more rights than its owner and no way to make others. */
export const postToken: Handler = async (context, request): Promise<ApiTokenResponse> => {
  const { actor } = request;
  if (actor.kind !== 'account' || actor.account === null) throw new ExpectedError('E_ACCOUNT_NEEDED');
  const { name, expiresSeconds, permissions: given } = parse(ApiTokenRequest, request.body);
  // Who it is and whether data is simulated every program must be able to see.
  const permissions: Permission[] | null =
    given && [...new Set<Permission>([...given, 'session.own', 'status.read'])].sort();
  const { account } = actor;
  const token = makeSecret();
  const now = context.now();
  const createdAt = new Date(now).toISOString();
  const expiresAt = new Date(now + expiresSeconds * 1000).toISOString();
  const id = await context.store.db.transaction().execute(async (tx) => {
    const made = { account, name, secretHash: secretHash(token), permissions, createdAt, expiresAt };
    const number = await insertApiToken(tx, made);
    const detail = { name, expiresAt, permissions };
    const done = { action: 'token.make', object: `token:${number}`, unit: null, detail };
    await appendAudit(tx, auditEntry(context, request, done));
    return number;
  });
  return { id, name, owner: actor.name, permissions, createdAt, expiresAt, revokedAt: null, token };
};

/** `POST /v1/tokens/:id/revoke` */
export const revokeToken: Handler = async (context, request) => {
  const given = request.params.id ?? '';
  const id = /^[1-9]\d{0,14}$/.test(given) ? Number(given) : 0;
  const at = new Date(context.now()).toISOString();
  await context.store.db.transaction().execute(async (tx) => {
    if (!(await revokeApiToken(tx, { id, account: reach(request.actor), at })))
      throw new ExpectedError('E_API_TOKEN_UNKNOWN', { id: given.slice(0, 20) });
    const done = { action: 'token.revoke', object: `token:${id}`, unit: null, detail: {} };
    await appendAudit(tx, auditEntry(context, request, done));
  });
  return { id, revokedAt: at };
};
