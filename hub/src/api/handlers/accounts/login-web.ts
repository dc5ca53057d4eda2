import { ExpectedError, LoginRequest, type WebLoginResponse } from '@motcua/contract';
import { z } from 'zod';
import type { PendingLogin } from '../../../oidc/index.ts';
import { sessionMs } from '../../begin-session.ts';
import type { ApiContext, ApiRequest, Handler } from '../../context.ts';
import { cookieLine, endCookie, readCookie } from '../../cookies.ts';
import { requireOwnPage } from '../../own-page.ts';
import { parse } from '../../parse.ts';
import { ReturnPath } from '../../return-path.ts';
import { seal, unseal } from '../../seal.ts';
import { Redirect } from '../../send.ts';
import { login } from './login.ts';
import { sessionOfIdToken } from './login-oidc.ts';

/** What a person needs to log in at a provider, with a second factor that has to be looked for. */
const loginSeconds = 600;
const client = 'web';

/** What a browser keeps, sealed, while its person is at the provider. */
interface Begun extends PendingLogin {
  returnTo: string;
  ends: number;
}

export const StartQuery = z.looseObject({ returnTo: ReturnPath.default('/') });

/** `GET /v1/login/oidc/start`: to the provider, with what its answer is checked by in a cookie that nobody else can read. */
export const startOidc: Handler = async (context, { query, setCookie }) => {
  const { returnTo } = parse(StartQuery, query);
  if (context.webLogin === null) throw new ExpectedError('E_OIDC_NOT_SET');
  const { url, pending } = await context.webLogin.begin(callbackOf(context));
  const begun: Begun = { ...pending, returnTo, ends: context.now() + loginSeconds * 1000 };
  setCookie(cookieLine('login', seal(JSON.stringify(begun), sealOf(context)), loginSeconds));
  return new Redirect(url);
};

/** `GET /v1/login/oidc/callback`: the provider's answer in, a session as a cookie out, and on to where the login was begun. */
export const finishOidc: Handler = async (context, request) => {
  const { webLogin, oidc } = context;
  if (webLogin === null || oidc === null) throw new ExpectedError('E_OIDC_NOT_SET');
  const begun = readBegun(context, request);
  // Whatever comes of it, it was shown once.
  request.setCookie(endCookie('login'));
  const answer = new URL(callbackOf(context));
  answer.search = new URLSearchParams(request.query as Record<string, string>).toString();
  if (answer.searchParams.get('state') !== begun.state) throw new ExpectedError('E_OIDC_STATE');
  const subject = await oidc.verify(await webLogin.finish(answer, begun));
  const { token } = await sessionOfIdToken({ subject, client }, { context, request });
  request.setCookie(cookieLine('session', token, sessionMs / 1000));
  return new Redirect(begun.returnTo);
};

/** `POST /v1/login/web`: a name and a password from one of our pages in, a session as a cookie out. */
export const loginWeb: Handler = async (context, request): Promise<WebLoginResponse> => {
  requireOwnPage(request.headers);
  const body = { ...parse(LoginRequest, request.body), client };
  const { token, ...told } = (await login(context, { ...request, body })) as WebLoginResponse & { token: string };
  request.setCookie(cookieLine('session', token, sessionMs / 1000));
  return told;
};

const callbackOf = ({ webUrl }: Pick<ApiContext, 'webUrl'>): string => `${webUrl()}/v1/login/oidc/callback`;

/** The same for all hubs of an installation: the answer may come to another one than the question. */
const sealOf = ({ authority }: Pick<ApiContext, 'authority'>): string => authority.secretWord('login by a browser');

function readBegun(context: ApiContext, { headers }: Pick<ApiRequest, 'headers'>): Begun {
  const sealed = readCookie(headers.cookie, 'login');
  if (sealed === null) throw new ExpectedError('E_OIDC_STATE');
  let begun: Begun;
  try {
    begun = JSON.parse(unseal(sealed, sealOf(context))); // what opens is what we have sealed
  } catch (cause) {
    throw new ExpectedError('E_OIDC_STATE', {}, { cause });
  }
  if (begun.ends <= context.now()) throw new ExpectedError('E_OIDC_STATE');
  return begun;
}
