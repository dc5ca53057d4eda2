import { ExpectedError } from '@motcua/contract';
import { type Actor, anybody, operator, type Scope, scopeOf, whole } from '../access/index.ts';
import { isSecret, secretHash } from '../installation/admin-token.ts';
import { findActor, loadUnits } from '../store/index.ts';
import { today } from '../time/today.ts';
import { intakeDoor } from './admit-intake.ts';
import type { ApiContext } from './context.ts';
import { readCookie } from './cookies.ts';
import { requireOwnPage } from './own-page.ts';
import { RateLimit } from './rate-limit.ts';
import type { Route } from './routes.ts';

/** What is known of a caller before its request is read. */
interface Caller {
  method: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  address: string;
  params: Readonly<Record<string, string>>;
}

/** Who was let in, and over which units. */
export interface Admitted {
  secret: string | null;
  actor: Actor;
  scope: Scope;
}

type Admit = (route: Pick<Route, 'permission' | 'reach'>, caller: Caller) => Promise<Admitted>;

/** Lets a caller pass, or throws why not: 401 for somebody unknown, 403 for somebody who may not. */
export function guard(context: ApiContext): Admit {
  const { enrolPerMinute, loginPerMinute } = context.settings;
  const tries = {
    enrol: new RateLimit({ perMinute: enrolPerMinute }),
    // Apart, so that a unit full of PCs that renew does not keep a new one from enrolling.
    renew: new RateLimit({ perMinute: enrolPerMinute }),
    login: new RateLimit({ perMinute: loginPerMinute }),
  };
  const intake = intakeDoor(context);
  return async ({ permission, reach }, { method, headers, address, params }) => {
    if (permission === 'public') return open;
    if (permission === 'enrol' || permission === 'renew' || permission === 'login') {
      const seconds = tries[permission].take(address, context.now());
      if (seconds !== null) throw new ExpectedError('E_TOO_MANY_REQUESTS', { seconds });
      return open;
    }
    if (permission === 'intake')
      return { secret: null, ...(await intake({ method, headers, address, token: params.token ?? '' })) };
    const secret = secretIn(headers);
    const actor = secret === null ? null : await actorOf(context, secret);
    if (actor === null) throw new ExpectedError('E_UNAUTHENTICATED');
    // Asked after who it is: what nobody is logged in for cannot be done behind somebody's back.
    if (headers.authorization === undefined && method !== 'GET') requireOwnPage(headers);
    const tree = { units: () => loadUnits(context.store.read), day: today(context.now()) };
    const scope = await scopeOf(actor, permission, tree);
    if (scope === null || (reach === 'whole' && scope.is !== 'whole'))
      throw new ExpectedError('E_FORBIDDEN', { permission, name: actor.name });
    return { secret, actor, scope };
  };
}

/** What a program brings as a bearer, a browser as the cookie of its session. */
function secretIn({ authorization, cookie }: Caller['headers']): string | null {
  if (typeof authorization === 'string') return /^Bearer ([\w-]{1,512})$/.exec(authorization)?.[1] ?? null;
  return typeof cookie === 'string' ? readCookie(cookie, 'session') : null;
}

const open: Admitted = { secret: null, actor: anybody, scope: whole };

/** Whose secret it is. */
async function actorOf({ store, now }: ApiContext, secret: string): Promise<Actor | null> {
  const row = await store.read
    .selectFrom('meta')
    .select('value')
    .where('key', '=', 'admin_token_sha256')
    .executeTakeFirst();
  if (row !== undefined && isSecret(secret, row.value)) return operator;
  return findActor(store.read, { secret: secretHash(secret), at: new Date(now()).toISOString() });
}
