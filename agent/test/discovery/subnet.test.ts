import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressesOf, formatSubnet, parseSubnet } from '../../src/discovery/subnet.ts';

test.each([
  ['10.20.30.0/24', '10.20.30.0/24'],
  ['10.20.30.77/24', '10.20.30.0/24'],
  [' 127.0.5.9/28 ', '127.0.5.0/28'],
  ['255.255.255.255/32', '255.255.255.255/32'],
  ['192.168.16.1/20', '192.168.16.0/20'],
])('%s is read as %s', (text, subnet) => {
  expect(formatSubnet(parseSubnet(text))).toBe(subnet);
});

test.each(['', '10.20.30.0', '10.20.30/24', '10.20.30.0/33', '10.20.30.256/24', 'fe80::/64', 'office', '10.0.0.0/-1'])(
  '%j is no subnet',
  (text) => expect(() => parseSubnet(text)).toThrow(expect.objectContaining({ code: 'E_SUBNET_INVALID' })),
);

test('a subnet larger than /20 is refused, and told by its limit', () => {
  expect(() => parseSubnet('10.0.0.0/19')).toThrow(
    expect.objectContaining({ code: 'E_SUBNET_TOO_LARGE', params: { value: '10.0.0.0/19', limit: 20 } }),
  );
});

test('the network and the broadcast address are not asked', () => {
  expect(addressesOf(parseSubnet('10.0.0.4/30'))).toEqual({
    hosts: ['10.0.0.5', '10.0.0.6'],
    reserved: [
      { address: '10.0.0.4', reason: 'network' },
      { address: '10.0.0.7', reason: 'broadcast' },
    ],
  });
});

test('both ends of a /31 and the one address of a /32 are asked (RFC 3021)', () => {
  expect(addressesOf(parseSubnet('10.0.0.4/31'))).toEqual({ hosts: ['10.0.0.4', '10.0.0.5'], reserved: [] });
  expect(addressesOf(parseSubnet('10.0.0.4/32'))).toEqual({ hosts: ['10.0.0.4'], reserved: [] });
});

test('every address of a subnet is in it once, and reading what is written changes nothing', () => {
  const bytes = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
  fc.assert(
    fc.property(bytes, fc.integer({ min: 24, max: 32 }), (parts, prefix) => {
      const subnet = parseSubnet(`${parts.join('.')}/${prefix}`);
      const { hosts, reserved } = addressesOf(subnet);
      expect(new Set([...hosts, ...reserved.map(({ address }) => address)]).size).toBe(2 ** (32 - prefix));
      expect(parseSubnet(formatSubnet(subnet))).toEqual(subnet);
      expect([...hosts, ...reserved.map(({ address }) => address)]).toContain(parts.join('.'));
    }),
  );
});
