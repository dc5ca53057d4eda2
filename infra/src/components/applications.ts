import type { Resource } from '@pulumi/pulumi';
import type { Release } from '../release/pack-release.ts';
import type { Place, Stack } from '../stack/stack-file.ts';
import { Broker } from './broker.ts';
import { Gateway } from './gateway.ts';
import { Hub } from './hub.ts';
import { Installation, Program, releaseFolder } from './installation.ts';
import type { Passwords } from './passwords.ts';

type Host = Place['hosts'][number];

export interface ApplicationsArgs {
  stack: Stack;
  release: Release;
  /** The database hosts, the primary's first. */
  sites: readonly Host[];
  passwords: Passwords;
  /** The authority's certificate on a host. */
  root: (host: string) => Resource;
  /** The cluster is in step and has its database. */
  settled: readonly Resource[];
}

/** What serves agents and people on both sites: the door to the database, one installation, a broker and a hub each. */
export function applications({ stack, release, sites, passwords, root, settled }: ApplicationsArgs): void {
  const [first, ...others] = sites;
  if (first === undefined) return;
  const ready = sites.flatMap((host) => {
    const gateway = new Gateway(`${host.name}-gateway`, { host, sites, after: [root(host.name)] });
    const program = new Program(`${host.name}-program`, { host, release, passwords, root: root(host.name) });
    return [gateway.unit, ...program.parts];
  });
  const made = { first, others, release, from: stack.installation, after: [...settled, ...ready] };
  const installation = new Installation('installation', made);
  const folder = releaseFolder(release);
  // A new release goes to one site after the other, so that one of them always serves.
  let before: Resource[] = [];
  for (const host of sites) {
    const broker = new Broker(`${host.name}-broker`, { host, release: folder, after: installation.parts });
    const after = [...installation.parts, broker.unit, ...before];
    const hub = new Hub(`${host.name}-hub`, { host, sites, release: folder, after });
    before = [hub.ready];
  }
}
