import { ExpectedError, type LoginMethods, type LoginResponse, OidcLoginRequest } from '@motcua/contract';
import { beginSession } from '../../begin-session.ts';
import type { ApiContext, ApiRequest, Handler } from '../../context.ts';
import { parse } from '../../parse.ts';

/** `GET /v1/login/methods`: how one can log in here. */
export const getLoginMethods: Handler = async ({ settings }): Promise<LoginMethods> => {
  const { oidcIssuer: issuer, oidcClientId: clientId } = settings;
  return { password: true, oidc: issuer === undefined || clientId === undefined ? null : { issuer, clientId } };
};

/** `POST /v1/login/oidc`: an ID token of the provider that this hub trusts in, the secret of a session out. */
export const loginOidc: Handler = async (context, request): Promise<LoginResponse> => {
  const { idToken, client } = parse(OidcLoginRequest, request.body);
  if (context.oidc === null) throw new ExpectedError('E_OIDC_NOT_SET');
  const subject = await context.oidc.verify(idToken);
  return sessionOfIdToken({ subject, client }, { context, request });
};

/** A session of the account that a subject (`issuer|sub`) belongs to. Throws E_OIDC_NO_ACCOUNT. */
export const sessionOfIdToken = (
  { subject, client }: { subject: string; client: string },
  { context, request }: { context: ApiContext; request: ApiRequest },
): Promise<LoginResponse> =>
  context.store.db.transaction().execute(async (tx) => {
    const account = await tx
      .selectFrom('account')
      .select(['id', 'name'])
      .where('subject', '=', subject)
      .where('disabled_at', 'is', null)
      .executeTakeFirst();
    // Whoever the provider knows is not yet somebody here: an administrator says so, by this name.
    if (account === undefined) throw new ExpectedError('E_OIDC_NO_ACCOUNT', { subject });
    return beginSession(tx, { account, by: 'oidc', client }, { context, request });
  });
