import { isIPv4 } from 'node:net';
import { ExpectedError } from '@motcua/contract';

/** The widest subnet that is scanned: 4,094 addresses, more than any office has. */
const widest = 20;

/** A range of IPv4 addresses. */
export interface Subnet {
  /** First address, as a number. */
  base: number;
  prefix: number;
}

/** Takes CIDR notation (RFC 4632, 3.1) apart; throws for what is none, and for a range too large to be scanned gently. */
export function parseSubnet(text: string): Subnet {
  const value = text.trim().slice(0, 64);
  const [, address = '', prefixText = ''] = /^([\d.]+)\/(\d{1,2})$/.exec(value) ?? [];
  const prefix = Number(prefixText);
  if (!isIPv4(address) || prefix > 32) throw new ExpectedError('E_SUBNET_INVALID', { value });
  if (prefix < widest) throw new ExpectedError('E_SUBNET_TOO_LARGE', { value, limit: widest });
  const size = 2 ** (32 - prefix);
  const number = toNumber(address);
  return { base: number - (number % size), prefix };
}

/** The subnet as it is written. */
export const formatSubnet = ({ base, prefix }: Subnet): string => `${toAddress(base)}/${prefix}`;

/** Every address in it, with those that belong to no device apart. */
export function addressesOf({ base, prefix }: Subnet): { hosts: string[]; reserved: Reserved[] } {
  const size = 2 ** (32 - prefix);
  const all = Array.from({ length: size }, (_, at) => toAddress(base + at));
  if (prefix >= 31) return { hosts: all, reserved: [] }; // RFC 3021: both ends of a link
  const [first = '', last = ''] = [all[0], all.at(-1)];
  return {
    hosts: all.slice(1, -1),
    reserved: [
      { address: first, reason: 'network' },
      { address: last, reason: 'broadcast' },
    ],
  };
}

interface Reserved {
  address: string;
  reason: 'network' | 'broadcast';
}

const toNumber = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const toAddress = (number: number): string =>
  [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join('.');
