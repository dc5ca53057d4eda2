import { ExpectedError } from '@motcua/contract';
import type { Actor, Scope } from '../access/index.ts';
import { inNetworks, parseNetwork } from '../identity/index.ts';
import { secretHash } from '../installation/admin-token.ts';
import { findIntakeToken } from '../store/index.ts';
import { today } from '../time/today.ts';
import type { ApiContext } from './context.ts';
import { RateLimit } from './rate-limit.ts';

interface Caller {
  method: string;
  address: string;
  /** What stands in the path where the code does. */
  token: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

const hourMs = 3_600_000;

/**
 * The door for who has no account but the code of an office: good for that unit, on its networks, so often. Throws
 * E_INTAKE_TOKEN, E_INTAKE_NETWORK, E_FOREIGN_PAGE, E_TOO_MANY_REQUESTS.
 */
export function intakeDoor({
  settings,
  store,
  now,
  webUrl,
}: Pick<ApiContext, 'settings' | 'store' | 'now' | 'webUrl'>) {
  const { intakePerMinute: perMinute, intakeReportsPerHour } = settings;
  const general = settings.intakeNetworks?.split(',').map(parseNetwork) ?? null;
  const addresses = new RateLimit({ perMinute });
  const codes = new RateLimit({ perMinute });
  const reports = new RateLimit({ perMinute: intakeReportsPerHour, windowMs: hourMs });
  const take = (limit: RateLimit, key: string) => {
    const seconds = limit.take(key, now());
    if (seconds !== null) throw new ExpectedError('E_TOO_MANY_REQUESTS', { seconds });
  };
  return async ({ method, address, token, headers }: Caller): Promise<{ actor: Actor; scope: Scope }> => {
    // Before anything is looked up: whoever guesses gets so many guesses.
    take(addresses, address);
    if (!/^[\w-]{22,64}$/.test(token)) throw new ExpectedError('E_INTAKE_TOKEN');
    const [at, day] = [new Date(now()).toISOString(), today(now())];
    const found = await findIntakeToken(store.read, { hash: secretHash(token), at, day });
    if (found === null) throw new ExpectedError('E_INTAKE_TOKEN');
    const networks = found.networks ?? general;
    if (networks !== null && !inNetworks(address, networks)) throw new ExpectedError('E_INTAKE_NETWORK');
    take(codes, found.id);
    if (method !== 'GET') {
      requireOwnForm(headers, webUrl);
      take(reports, found.id);
    }
    const name = `intake:${found.id}`;
    const actor: Actor = { kind: 'public', id: name, name, account: null, grants: [], only: [] };
    return { actor, scope: { is: 'part', codes: new Set([found.unit]), ids: new Set([found.unitId]) } };
  };
}

/**
 * Being on an office's network is what lets a report in, and a page of another site could use that. Browsers say where a form
 * comes from; one so old that it does not is let pass.
 */
function requireOwnForm(headers: Caller['headers'], webUrl: () => string): void {
  const site = headers['sec-fetch-site'];
  // `none` is a person who reloads, not a page.
  if (site === 'same-origin' || site === 'none') return;
  const { origin, host } = headers;
  const from = origin === undefined ? null : URL.parse(String(origin))?.host;
  const own = [host, URL.parse(webUrl())?.host];
  const foreign = site !== undefined || (from !== null && !own.includes(from));
  if (foreign) throw new ExpectedError('E_FOREIGN_PAGE', { header: 'sec-fetch-site' });
}
