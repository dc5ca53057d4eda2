import { isIP } from 'node:net';
import { ExpectedError } from '@motcua/contract';

/** A host and its port, when one was given. */
export interface HostAndPort {
  host: string;
  port?: number;
}

/** Reads HOST, HOST:PORT, [IPv6]:PORT or a bare IPv6 address. */
export function parseAddress(value: string): HostAndPort {
  if (isIP(value) === 6) return { host: value };
  const [, inBrackets, digits] = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(value) ?? [];
  const [, plain, plainDigits] = /^([^\s:/@[\]]+)(?::(\d{1,5}))?$/.exec(value) ?? [];
  const host = inBrackets ?? plain ?? '';
  const port = toPort(digits ?? plainDigits);
  const known = inBrackets === undefined ? mayBeHost(host) : isIP(host) === 6;
  if (!known || port === null) throw new ExpectedError('E_ADDRESS_INVALID', { value: value.slice(0, 100) });
  return port === undefined ? { host } : { host, port };
}

function toPort(digits: string | undefined): number | undefined | null {
  if (digits === undefined) return undefined;
  const port = Number(digits);
  return port >= 1 && port <= 65_535 ? port : null;
}

/** No name is all digits (RFC 1123, 2.1), though resolvers make addresses of `127.1` and `2130706433`. */
const mayBeHost = (host: string): boolean =>
  host !== '' && host.length <= 253 && (!/^[\d.]+$/.test(host) || isIP(host) === 4);
