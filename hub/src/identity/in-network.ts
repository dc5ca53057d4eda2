import { BlockList, isIP } from 'node:net';
import { ExpectedError } from '@motcua/contract';

/** A network in CIDR (RFC 4632), as it is kept. Throws E_NETWORK_INVALID. */
export function parseNetwork(text: string): string {
  const [, address = '', bits = ''] = /^([0-9a-fA-F.:]{2,45})\/(\d{1,3})$/.exec(text.trim()) ?? [];
  const version = isIP(address);
  if (version === 0 || Number(bits) > (version === 4 ? 32 : 128))
    throw new ExpectedError('E_NETWORK_INVALID', { value: text.slice(0, 60) });
  return `${address.toLowerCase()}/${Number(bits)}`;
}

/** Whether an address lies in one of these networks. One that came over IPv6 for IPv4 (`::ffff:10.0.0.1`) is taken as what it is. */
export function inNetworks(address: string, networks: readonly string[]): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const version = isIP(plain);
  if (version === 0) return false;
  const list = new BlockList();
  for (const network of networks) {
    const [base = '', bits = ''] = network.split('/');
    list.addSubnet(base, Number(bits), isIP(base) === 4 ? 'ipv4' : 'ipv6');
  }
  return list.check(plain, version === 4 ? 'ipv4' : 'ipv6');
}
