import { ExpectedError } from '@motcua/contract';
import { readStack, type StackOptions } from '../engine/with-stack.ts';
import type { Remote, SshPool } from '../ssh/pool.ts';
import type { Place, Stack } from '../stack/stack-file.ts';
import { type DatabaseMember, parseCluster } from '../status/parse-cluster.ts';
import { poolOf } from '../status/read-status.ts';

export type CentreHost = Place['hosts'][number];

/** The two sites of a stack and the way to them. */
export interface Centre {
  stack: Stack;
  sites: readonly CentreHost[];
  pool: SshPool;
  to: (host: CentreHost) => Remote;
}

/** Opens the way to a stack's sites. */
export async function openCentre(options: StackOptions): Promise<Centre> {
  const stack = await readStack(options);
  const sites = stack.places.flatMap(({ role, hosts }) => (role === 'witness' ? [] : hosts.slice(0, 1)));
  const pool = poolOf(stack);
  return { stack, sites, pool, to: (host) => pool.to(host) };
}

const ask = (address: string): string =>
  `curl -s -m 4 --cacert /etc/motcua/tls/ca.pem https://${address}:8008/cluster || true`;

/** The servers of the database as the first site that answers sees them; E_DC_NO_PRIMARY when none does. */
async function readMembers({ sites, to }: Pick<Centre, 'sites' | 'to'>): Promise<DatabaseMember[]> {
  const answers = sites.map((host) =>
    to(host)({ script: ask(host.address), timeout: 15_000 }).then(parseCluster, () => null),
  );
  const members = (await Promise.all(answers)).find((one) => one?.some(({ role }) => role === 'primary') ?? false);
  if (members === undefined || members === null) throw new ExpectedError('E_DC_NO_PRIMARY', {});
  return members;
}

/** Who is primary and who stands by, as hosts of the stack. */
export async function readRoles(centre: Pick<Centre, 'sites' | 'to'>) {
  const members = await readMembers(centre);
  const hostOf = (role: DatabaseMember['role']) => {
    const name = members.find((member) => member.role === role)?.host;
    return centre.sites.find((host) => host.name === name) ?? null;
  };
  return { members, primary: hostOf('primary'), standby: hostOf('synchronous') };
}
