import { ExpectedError } from '@motcua/contract';
import { type Actor, anybody, operator, type Scope, scopeOf, whole } from '../access/index.ts';
import { isSecret, secretHash } from '../installation/admin-token.ts';
import { findActor, loadUnits } from '../store/index.ts';
import { today } from '../time/today.ts';
import type { ApiContext } from './context.ts';
import { RateLimit } from './rate-limit.ts';
import type { Route } from './routes.ts';

/** What is known of a caller before its request is read. */
interface Caller {
  authorization: string | undefined;
  address: string;
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
  return async ({ permission, reach }, { authorization, address }) => {
    if (permission === 'public') return open;
    if (permission === 'enrol' || permission === 'renew' || permission === 'login') {
      const seconds = tries[permission].take(address, context.now());
      if (seconds !== null) throw new ExpectedError('E_TOO_MANY_REQUESTS', { seconds });
      return open;
    }
    const secret = /^Bearer ([\w-]{1,512})$/.exec(authorization ?? '')?.[1] ?? null;
    const actor = secret === null ? null : await actorOf(context, secret);
    if (actor === null) throw new ExpectedError('E_UNAUTHENTICATED');
    const tree = { units: () => loadUnits(context.store.read), day: today(context.now()) };
    const scope = await scopeOf(actor, permission, tree);
    if (scope === null || (reach === 'whole' && scope.is !== 'whole'))
      throw new ExpectedError('E_FORBIDDEN', { permission, name: actor.name });
    return { secret, actor, scope };
  };
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
