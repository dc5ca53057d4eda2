import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ExpectedError, isExpected, LoginMethods, LoginResponse } from '@motcua/contract';
import { withContext } from '../connection/config-file.ts';
import { findTarget } from '../connection/find-target.ts';
import { openTarget } from '../connection/open-target.ts';
import { placesOf } from '../connection/places.ts';
import { readUserConfig } from '../connection/user-config.ts';
import { writePrivate } from '../connection/write-private.ts';
import type { Session } from '../session.ts';
import { talkTexts } from '../texts/talk.ts';
import { askSecret } from './ask-secret.ts';
import { type Hub, type HubFlags, hubAt } from './connect.ts';

interface LoginFlags extends HubFlags {
  user?: string | undefined;
  'password-file'?: string | undefined;
  'code-file'?: string | undefined;
  context?: string | undefined;
}

/** Who is logged in where, and in which context of the configuration. */
export interface LoggedIn {
  name: string;
  hub: string;
  context: string;
  expiresAt: string;
}

/** Logs in, keeps the session's secret in a private file, and makes its context the current one. */
export async function login(session: Session, flags: LoginFlags): Promise<LoggedIn> {
  const target = await findTarget(session.io.env, flags);
  if (target === null) throw new ExpectedError('E_NO_HUB');
  const endpoint = await openTarget(target.is === 'hub' ? { ...target, tokenFile: null } : target);
  const hub = hubAt({ ...endpoint, token: null }, session.signal);
  const given = flags.user === undefined ? await byProvider(session, hub) : await byPassword(session, hub, flags);
  const context = flags.context ?? new URL(endpoint.url).host;
  const caFile = target.is === 'hub' ? (target.caFile?.value ?? null) : join(target.dir.value, 'ca', 'ca.pem');
  await keep(session, { context, hub: endpoint.url, token: given.token, caFile });
  return { name: given.name, hub: endpoint.url, context, expiresAt: given.expiresAt };
}

/** Without a name the identity provider says who it is. */
async function byProvider({ signal, tell, io }: Session, hub: Hub): Promise<LoginResponse> {
  const { oidc } = await hub.get('/v1/login/methods', LoginMethods);
  if (oidc === null) throw new ExpectedError('E_OIDC_NOT_SET');
  const { deviceLogin } = await import('../oidc/device-login.ts');
  const pace = io.env.MOTCUA_OIDC_INTERVAL_SECONDS;
  const idToken = await deviceLogin({
    ...{ ...oidc, signal, onPrompt: ({ address, code }) => tell(talkTexts.openAddress, { address, code }) },
    ...(pace !== undefined && { intervalSeconds: Number(pace) }),
  });
  return hub.post('/v1/login/oidc', { idToken, client: 'motcua' }, LoginResponse);
}

async function byPassword(session: Session, hub: Hub, flags: LoginFlags): Promise<LoginResponse> {
  const prompt = { file: flags['password-file'], prompt: talkTexts.askPassword, flag: '--password-file' };
  const body = { name: flags.user, password: await askSecret(session, prompt), client: 'motcua' };
  return hub.post('/v1/login', body, LoginResponse).catch(async (error: unknown) => {
    if (!isExpected(error) || error.code !== 'E_CODE_NEEDED') throw error;
    const asked = { file: flags['code-file'], prompt: talkTexts.askCode, flag: '--code-file' };
    return hub.post('/v1/login', { ...body, code: (await askSecret(session, asked)).trim() }, LoginResponse);
  });
}

interface Kept {
  context: string;
  hub: string;
  token: string;
  caFile: string | null;
}

async function keep({ io }: Pick<Session, 'io'>, { context, hub, token, caFile }: Kept): Promise<void> {
  const { configFile, stateDir } = placesOf(io.env);
  const tokenFile = join(stateDir, 'tokens', `${context.replace(/[^\w.-]+/g, '_')}.token`);
  await readUserConfig(configFile); // a file that cannot be read is not written over
  const text = await readFile(configFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  await writePrivate(tokenFile, `${token}\n`);
  const entry = { hub, tokenFile, caFile: caFile === null ? null : resolve(caFile) };
  await writePrivate(configFile, withContext(text, context, entry));
}
