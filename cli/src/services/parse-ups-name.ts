import { ExpectedError } from '@motcua/contract';
import { type HostAndPort, parseAddress } from './parse-address.ts';

/** Reads NAME@HOST or NAME@HOST:PORT. */
export function parseUpsName(value: string): HostAndPort & { ups: string } {
  const at = value.indexOf('@');
  const ups = value.slice(0, at);
  if (at < 1 || !/^[\w.-]{1,64}$/.test(ups)) {
    throw new ExpectedError('E_DEVICE_ADDRESS_INVALID', { value: value.slice(0, 100), example: 'ups1@192.0.2.30' });
  }
  return { ups, ...parseAddress(value.slice(at + 1)) };
}
