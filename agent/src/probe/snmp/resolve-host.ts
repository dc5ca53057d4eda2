import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { waitAtMost } from '../deadline.ts';
import { networkFailure } from '../from-error.ts';
import { type Outcome, success } from '../outcome.ts';

/** The address of a name. A name is looked up once, so that all of a conversation goes to one device. */
export async function resolveHost(
  host: string,
  options: { signal: AbortSignal; timeoutMs: number },
): Promise<Outcome<string>> {
  if (isIP(host) !== 0) return success(host);
  // Agents in printers and UPSes listen on IPv4 first of all, and a name such as localhost has both.
  const work = lookup(host, { order: 'ipv4first' }).then(
    ({ address }): Outcome<string> => success(address),
    (error: unknown): Outcome<string> => networkFailure(error),
  );
  return waitAtMost(work, { ...options, what: `look-up of ${host}` });
}
