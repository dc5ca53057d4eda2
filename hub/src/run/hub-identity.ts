import { hostname } from 'node:os';
import type { Authority, ServerIdentity } from '../authority/index.ts';

/** Addresses that listen everywhere and so name no place. */
const everywhere = ['0.0.0.0', '::', ''];

/** The name by which others reach this hub. */
export const publicName = ({ host, publicHost }: { host: string; publicHost: string | undefined }): string =>
  publicHost ?? (everywhere.includes(host) ? hostname() : host);

/** A certificate for every name this hub may be called by. */
export function hubIdentity(
  authority: Authority,
  names: { host: string; publicHost: string | undefined },
): Promise<ServerIdentity> {
  return authority.serverCertificate([...new Set(['localhost', '127.0.0.1', '::1', hostname(), publicName(names)])]);
}

/** An address as it stands in a URL. */
export const urlHost = (name: string): string => (name.includes(':') ? `[${name}]` : name);
