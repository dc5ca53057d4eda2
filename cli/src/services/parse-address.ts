import { ExpectedError } from '@motcua/contract';

/** A host and its port, when one was given. */
export interface HostAndPort {
  host: string;
  port?: number;
}

/** Reads HOST, HOST:PORT, [IPv6]:PORT or a bare IPv6 address. */
export function parseAddress(value: string): HostAndPort {
  const found = /^\[([\da-f:.%\w]+)\](?::(\d{1,5}))?$/i.exec(value) ?? /^([^\s:/@[\]]+)(?::(\d{1,5}))?$/.exec(value);
  if (found === null && /^[\da-f]*:[\da-f:.]+$/i.test(value)) return { host: value };
  const [, host, digits] = found ?? [];
  const port = digits === undefined ? undefined : Number(digits);
  if (host === undefined || host.length > 253 || (port !== undefined && (port < 1 || port > 65_535)))
    throw new ExpectedError('E_ADDRESS_INVALID', { value: value.slice(0, 100) });
  return port === undefined ? { host } : { host, port };
}
