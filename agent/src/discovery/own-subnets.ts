import type { NetworkInterfaceInfo } from 'node:os';
import type { Discovery } from '@motcua/contract';
import { formatSubnet, parseSubnet } from './subnet.ts';

/** What stands in the list of subnets for those that the agent is in itself: a unit moves, and its PCs know where to. */
const own = 'own';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Pure: an order whose `own` is the subnets of this PC; null when there is nothing left to scan. */
export function withOwnSubnets(discovery: Discovery | null, interfaces: Interfaces): Discovery | null {
  if (discovery === null) return null;
  const here = ownSubnets(interfaces);
  const subnets = [...new Set(discovery.subnets.flatMap((subnet) => (subnet === own ? here : [subnet])))];
  return subnets.length === 0 ? null : { ...discovery, subnets: subnets.slice(0, 8) };
}

/** Of a network that is wider than may be scanned, only the neighbourhood: the 254 addresses around this PC. */
function ownSubnets(interfaces: Interfaces): string[] {
  const addresses = Object.values(interfaces).flatMap((list) => list ?? []);
  return addresses
    .filter(({ family, internal, cidr }) => family === 'IPv4' && !internal && cidr !== null)
    .map(({ address, cidr }) => {
      const prefix = Number((cidr ?? '').split('/')[1]);
      return formatSubnet(parseSubnet(`${address}/${prefix < 20 ? 24 : prefix}`));
    })
    .filter((subnet) => !/\/3[12]$/.test(subnet)) // a tunnel has no neighbours
    .toSorted();
}
