import { ExpectedError } from '@motcua/contract';
import { type Actor, anybody, operator, type Scope, scopeOf, whole } from '../access/index.ts';
import { isSecret } from '../installation/admin-token.ts';
import { loadUnits } from '../store/index.ts';
import { today } from '../time/today.ts';
import type { ApiContext } from './context.ts';
import { RateLimit } from './rate-limit.ts';
import type { Route } from './routes.ts';

/** What is known of a caller before its request is read. */
export interface Caller {
  authorization: string | undefined;
  address: string;
}

/** Who was let in, and over which units. */
export interface Admitted {
  actor: Actor;
  scope: Scope;
}

type Admit = (route: Pick<Route, 'permission' | 'reach'>, caller: Caller) => Promise<Admitted>;

/** Lets a caller pass, or throws why not: 401 for somebody unknown, 403 for somebody who may not. */
export function guard(context: ApiContext): Admit {
  const tries = new RateLimit({ perMinute: context.settings.enrolPerMinute });
  return async ({ permission, reach }, { authorization, address }) => {
    if (permission === 'public') return { actor: anybody, scope: whole };
    if (permission === 'enrol') {
      const seconds = tries.take(address, context.now());
      if (seconds !== null) throw new ExpectedError('E_TOO_MANY_REQUESTS', { seconds });
      return { actor: anybody, scope: whole };
    }
    const actor = await actorOf(context, authorization);
    const tree = { units: () => loadUnits(context.store.read), day: today(context.now()) };
    const scope = await scopeOf(actor, permission, tree);
    if (scope === null || (reach === 'whole' && scope.is !== 'whole'))
      throw new ExpectedError('E_FORBIDDEN', { permission, name: actor.name });
    return { actor, scope };
  };
}

/** Whose token it is. */
async function actorOf({ store }: ApiContext, authorization: string | undefined): Promise<Actor> {
  const token = /^Bearer ([\w-]{1,512})$/.exec(authorization ?? '')?.[1];
  const row = await store.read
    .selectFrom('meta')
    .select('value')
    .where('key', '=', 'admin_token_sha256')
    .executeTakeFirst();
  if (token === undefined || row === undefined || !isSecret(token, row.value))
    throw new ExpectedError('E_UNAUTHENTICATED');
  return operator;
}
