import type { Resource } from '@pulumi/pulumi';
import type { Release } from '../release/pack-release.ts';
import type { Place, Stack } from '../stack/stack-file.ts';
import { applications } from './applications.ts';
import { Backup } from './backup.ts';
import { Cluster } from './cluster.ts';
import { Database } from './database.ts';
import { LinkWatch } from './link-watch.ts';
import { Figures, Watch } from './monitoring.ts';
import { Passwords } from './passwords.ts';
import { Site } from './site.ts';
import { Trust } from './trust.ts';
import { Vote } from './votes.ts';

/** Everything that a stack is made of; both doors, `pulumi up` and `motcua dc up`, come here. */
export function centres(
  stack: Stack,
  release: Release,
): { places: { name: string; role: string; facility: string }[] } {
  for (const place of stack.places) new Site(place.name, { stack, place });
  services(stack, release);
  return { places: stack.places.map(({ name, role, facility }) => ({ name, role, facility })) };
}

/** The first host of each place carries its services; the primary's comes first wherever one has to. */
function services(stack: Stack, release: Release): void {
  const hosts = [...stack.places].toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role)).map(firstOf);
  const [primary, backup, witness] = hosts;
  if (primary === undefined || backup === undefined || witness === undefined) return;
  const [sites, trust, passwords] = [[primary, backup], new Trust('trust'), new Passwords('passwords')];
  const roots = new Map(hosts.map((host) => [host.name, trust.root(host)]));
  const root = (name: string) => roots.get(name) ?? trust;
  const votes = hosts.map(
    (host) => new Vote(`${host.name}-vote`, { host, members: hosts, trust, root: root(host.name) }).unit,
  );
  for (const host of hosts) new Figures(`${host.name}-figures`, { host, members: hosts, sites, paths: stack.paths });
  new Watch('watch', { host: witness, places: stack.places });
  const databases: Database[] = [];
  for (const host of sites) {
    // All three votes: a new etcd agrees on its version, without which Patroni does not talk to it, when all were there once.
    const after = [...votes, ...databases.map(({ unit }) => unit)];
    const { retentionDays } = stack.backup;
    const args = { host, sites, votes: hosts, trust, passwords, retentionDays, after, root: root(host.name) };
    const database = new Database(`${host.name}-database`, args);
    databases.push(database);
    new LinkWatch(`${host.name}-link`, { host, sites, paths: stack.paths, after: [database.unit] });
  }
  const running = databases.map(({ unit }) => unit);
  const cluster = new Cluster('cluster', { host: primary, others: [backup], passwords, after: running });
  const settled = [cluster.inStep, cluster.database];
  const backups: Backup[] = [];
  for (const [index, host] of sites.entries()) {
    const database = databases[index];
    if (database === undefined) continue;
    database.settle(`${host.name}-database`, [cluster.inStep]);
    const after = [...database.files];
    const { certificate } = database;
    backups.push(new Backup(`${host.name}-backup`, { host, sites, backup: stack.backup, certificate, after }));
  }
  const servers = backups.map(({ server }) => server);
  const stanzas = backups.map((one, index) => one.stanza(`${sites[index]?.name}-backup`, [...settled, ...servers]));
  // One after the other: two first backups at once are in each other's way.
  let before: Resource[] = [];
  for (const [index, one] of backups.entries()) {
    before = [one.begin(`${sites[index]?.name}-backup`, [...stanzas, ...before])];
  }
  applications({ stack, release, sites, passwords, root, settled });
}

const order: readonly Place['role'][] = ['primary', 'backup', 'witness'];

function firstOf({ hosts }: Place): Place['hosts'][number] {
  const [first] = hosts;
  if (first === undefined) throw new Error('a place has a host');
  return first;
}
