import type { NetworkInterfaceInfo } from 'node:os';
import type { Discovery } from '@motcua/contract';
import { expect, test } from 'vitest';
import { withOwnSubnets } from '../../src/discovery/own-subnets.ts';

const at = (cidr: string, internal = false): NetworkInterfaceInfo => ({
  ...{ address: cidr.split('/')[0] ?? '', netmask: '', mac: '', cidr, internal },
  family: 'IPv4',
});
const discovery = (...subnets: string[]): Discovery => ({
  ...{ subnets, communities: [], probesPerSecond: 10, everySeconds: 86_400 },
  hours: { from: '08:00', to: '17:00' },
});
const subnetsOf = (...list: NetworkInterfaceInfo[]) => withOwnSubnets(discovery('own'), { eth0: list })?.subnets;

test('"own" is every subnet that this PC is in, and not its loopback', () => {
  expect(subnetsOf(at('10.20.30.7/24'), at('192.168.5.9/26'), at('127.0.0.1/8', true))).toEqual([
    '10.20.30.0/24',
    '192.168.5.0/26',
  ]);
});

test('of a network wider than may be scanned it is the neighbourhood', () => {
  expect(subnetsOf(at('10.20.30.7/8'))).toEqual(['10.20.30.0/24']);
});

test('a tunnel has no neighbours, and without a network there is nothing to scan', () => {
  expect(subnetsOf(at('10.9.0.1/32'))).toBeUndefined();
  expect(withOwnSubnets(discovery('own'), {})).toBeNull();
});

test('subnets that are named stay, each once', () => {
  const given = withOwnSubnets(discovery('10.20.30.0/24', 'own'), { eth0: [at('10.20.30.7/24')] });
  expect(given?.subnets).toEqual(['10.20.30.0/24']);
  expect(withOwnSubnets(null, {})).toBeNull();
});
