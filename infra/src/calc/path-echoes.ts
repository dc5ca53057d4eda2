import type { Stack } from '../stack/stack-file.ts';
import type { Member } from './etcd.ts';

/** What a host pings to see one path alone. */
export interface PathEcho {
  path: string;
  carrier: string;
  /** The other site's host, to which the path leads. */
  to: string;
  address: string;
  /** The address of its own that it pings from; null when the route decides. */
  source: string | null;
}

type Path = Pick<Stack['paths'][number], 'name' | 'carrier' | 'ends'>;

/** What a site's host pings, path by path. A path that names no end for this host is not among them: nobody knows of it. */
export function pathEchoes(
  paths: readonly Path[],
  { self, sites }: { self: Member; sites: readonly Member[] },
): PathEcho[] {
  const other = sites.find(({ name }) => name !== self.name);
  if (other === undefined) return [];
  return paths.flatMap(({ name, carrier, ends }) =>
    ends
      .filter(({ host }) => host === self.name)
      .map(({ pings, source }) => ({ path: name, carrier, to: other.name, address: pings, source: source ?? null })),
  );
}
