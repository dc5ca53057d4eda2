import type { Place, Stack } from '../stack/stack-file.ts';
import type { Zone } from './nftables.ts';

/** Ports by what listens there. */
export const ports = {
  nodeExporter: 9100,
  etcdClient: 2379,
  etcdPeer: 2380,
  postgres: 5432,
  patroni: 8008,
  pgbackrest: 8432,
  haproxyWrite: 5000,
  haproxyRead: 5001,
  mqtts: 8883,
  https: 443,
  prometheus: 9090,
} as const;

const everyHost = (places: readonly Place[]): string[] =>
  places.flatMap(({ hosts }) => hosts.map(({ address }) => address));

/** The zones of a host: administrators, votes, database, monitoring, agents. A witness holds votes and nothing else. */
export function hostZones({ places, networks }: Stack, place: Place): Zone[] {
  const sites = places.filter(({ role }) => role !== 'witness');
  const site = place.role !== 'witness';
  // The port by which a host is reached: with another one open, the first `up` would be the last.
  const ssh = [...new Set(place.hosts.map(({ port }) => port))];
  const database = [ports.postgres, ports.patroni, ports.pgbackrest];
  return [
    { name: 'admin', from: networks.admin, tcp: site ? ssh : [...ssh, ports.prometheus] },
    { name: 'votes', from: everyHost(places), tcp: [ports.etcdClient, ports.etcdPeer] },
    { name: 'database', from: everyHost(sites), tcp: site ? database : [] },
    { name: 'monitoring', from: networks.monitoring, tcp: [ports.nodeExporter] },
    { name: 'agents', from: networks.agents, tcp: site ? [ports.mqtts, ports.https] : [] },
  ];
}
