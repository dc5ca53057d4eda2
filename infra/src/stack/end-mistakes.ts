interface Read {
  places: readonly { role: string; hosts: readonly { name: string; address: string }[] }[];
  paths: readonly { ends: readonly { host: string; pings: string; source?: string | undefined }[] }[];
}

interface Mistake {
  path: (string | number)[];
  message: string;
}

/** What is wrong with the ends of paths: who pings is a host of a site, once for each path, and not itself nor the same twice. */
export function endMistakes({ places, paths }: Read): Mistake[] {
  const hosts = places.filter(({ role }) => role !== 'witness').flatMap((place) => place.hosts);
  const seen = new Set<string>();
  return paths.flatMap(({ ends }, nth) => {
    const here = new Set<string>();
    return ends.flatMap(({ host, pings, source = '' }, index) => {
      const wrong = (key: string, message: string) => [{ path: ['paths', nth, 'ends', index, key], message }];
      const own = hosts.find(({ name }) => name === host);
      const way = [host, pings, source].join(' ');
      if (own === undefined) return wrong('host', 'a host of one of the two sites');
      if (here.has(host)) return wrong('host', 'every host once for each path');
      here.add(host);
      if (pings === own.address || pings === source) return wrong('pings', 'an address at the far end, not its own');
      if (seen.has(way)) return wrong('pings', 'not what another path of this host pings: they would be one to it');
      seen.add(way);
      return [];
    });
  });
}
