import { ExpectedError } from '@motcua/contract';
import { isSecret } from '../installation/admin-token.ts';
import type { ApiContext } from './context.ts';
import { RateLimit } from './rate-limit.ts';
import type { Permission } from './routes.ts';

/** What is known of a caller before its request is read. */
export interface Caller {
  authorization: string | undefined;
  address: string;
}

/** Lets a caller pass, or throws why not. So far there is one who may do everything: whoever has the administrator's token. */
export function guard({ store, settings, now }: ApiContext): (permission: Permission, caller: Caller) => Promise<void> {
  const tries = new RateLimit({ perMinute: settings.enrolPerMinute });
  return async (permission, { authorization, address }) => {
    if (permission === 'public') return;
    if (permission === 'enrol') {
      const seconds = tries.take(address, now());
      if (seconds !== null) throw new ExpectedError('E_TOO_MANY_REQUESTS', { seconds });
      return;
    }
    const token = /^Bearer ([\w-]{1,512})$/.exec(authorization ?? '')?.[1];
    const row = await store.read
      .selectFrom('meta')
      .select('value')
      .where('key', '=', 'admin_token_sha256')
      .executeTakeFirst();
    if (token === undefined || row === undefined || !isSecret(token, row.value))
      throw new ExpectedError('E_UNAUTHENTICATED');
  };
}
