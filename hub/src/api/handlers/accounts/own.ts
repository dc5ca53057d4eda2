import { ExpectedError, OneTimeCodeChange, PasswordChange, permissions, roleMay, type WhoAmI } from '@motcua/contract';
import type { Actor } from '../../../access/index.ts';
import { hashPassword, verifyPassword } from '../../../accounts/password.ts';
import { requireGoodPassword } from '../../../accounts/require-good-password.ts';
import { checkTotp, fromBase32 } from '../../../accounts/totp.ts';
import { secretHash } from '../../../installation/admin-token.ts';
import { appendAudit, nameGrants, unitCodes } from '../../../store/index.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, Handler } from '../../context.ts';
import { endCookie } from '../../cookies.ts';
import { parse } from '../../parse.ts';

/** `GET /v1/whoami` */
export const whoAmI: Handler = async ({ store }, { actor }): Promise<WhoAmI> => {
  const { kind, id, name, grants, only } = actor;
  const held = permissions.filter((permission) => grants.some(({ role }) => roleMay(role, permission)));
  return {
    ...{ kind, id, name },
    grants: nameGrants(grants, await unitCodes(store.read)),
    permissions: only === null ? held : held.filter((permission) => only.includes(permission)),
  };
};

/** `POST /v1/logout`: ends the session whose secret came with the request. */
export const logout: Handler = async (context, request) => {
  const { actor, secret } = request;
  const at = new Date(context.now()).toISOString();
  await context.store.db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('session')
      .set({ revoked_at: at })
      .where('secret_sha256', '=', secretHash(secret ?? ''))
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new ExpectedError('E_ACCOUNT_NEEDED');
    const done = { action: 'session.end', object: actor.id, unit: null, detail: {} };
    await appendAudit(tx, auditEntry(context, request, done));
  });
  request.setCookie(endCookie('session'));
  return { ended: true };
};

/** `PUT /v1/whoami/password`: a new password for the one who asks; every other session of the account ends. */
export const changePassword: Handler = async (context, request) => {
  const { old, new: next } = parse(PasswordChange, request.body);
  const account = await ownAccount(context, request.actor);
  if (account.password === null || !(await verifyPassword(account.password, old)))
    throw new ExpectedError('E_LOGIN_REFUSED');
  requireGoodPassword(next, account.name);
  const password = await hashPassword(next);
  const at = new Date(context.now()).toISOString();
  await context.store.db.transaction().execute(async (tx) => {
    await tx.updateTable('account').set({ password }).where('id', '=', account.id).execute();
    await tx
      .updateTable('session')
      .set({ revoked_at: at })
      .where('account', '=', account.id)
      .where('revoked_at', 'is', null)
      .where('secret_sha256', '!=', secretHash(request.secret ?? ''))
      .execute();
    const done = { action: 'account.password', object: `account:${account.id}`, unit: null, detail: {} };
    await appendAudit(tx, auditEntry(context, request, done));
  });
  return { changed: true };
};

/** The account of whoever asks by a session; a token or the operator has none to change. */
async function ownAccount({ store }: ApiContext, actor: Actor) {
  if (actor.kind !== 'account' || actor.account === null) throw new ExpectedError('E_ACCOUNT_NEEDED');
  return store.read.selectFrom('account').selectAll().where('id', '=', actor.account).executeTakeFirstOrThrow();
}

/** `PUT /v1/whoami/one-time-code`: asks for a code at every login from now on, or no longer. Both need the password and a code. */
export const changeOneTimeCode: Handler = async (context, request) => {
  const { password, secret, code } = parse(OneTimeCodeChange, request.body);
  const account = await ownAccount(context, request.actor);
  if (account.password === null || !(await verifyPassword(account.password, password)))
    throw new ExpectedError('E_LOGIN_REFUSED');
  const checked = secret === null ? account.totp_secret : fromBase32(secret);
  const lastStep = secret === null ? account.totp_step : null;
  const step = checked === null ? null : checkTotp(checked, code, { now: context.now(), lastStep });
  if (step === null) throw new ExpectedError('E_LOGIN_REFUSED');
  const totp = secret === null ? { totp_secret: null, totp_step: null } : { totp_secret: checked, totp_step: step };
  await context.store.db.transaction().execute(async (tx) => {
    await tx.updateTable('account').set(totp).where('id', '=', account.id).execute();
    const detail = { on: secret !== null };
    const done = { action: 'account.one-time-code', object: `account:${account.id}`, unit: null, detail };
    await appendAudit(tx, auditEntry(context, request, done));
  });
  return { oneTimeCode: secret !== null };
};
