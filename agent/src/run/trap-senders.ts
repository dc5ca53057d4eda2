import { isIP } from 'node:net';
import type { Targets } from '@motcua/contract';
import type { KnownDevice } from '../collectors/index.ts';

/**
 * Pure: hosts of the devices that this agent reads, each once: those that the hub names, by name or address, and those
 * behind its own queues, by address only, because looking up all their names would cost more than a hint is worth.
 */
export function trapSenders(targets: Targets, known: readonly Pick<KnownDevice, 'identity'>[]): string[] {
  const { snmp, raw, ups, ipp, escl, presence } = targets;
  const named = [...snmp, ...raw, ...ups].map(({ host }) => host);
  const urls = [...ipp, ...escl, ...presence.map(({ url }) => url)].flatMap(hostOf);
  const queues = known.flatMap(({ identity }) => hostOf(identity.uri ?? '')).filter((host) => isIP(host) !== 0);
  return [...new Set([...named, ...urls, ...queues])];
}

const hostOf = (url: string): string[] => {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '';
  return host === '' ? [] : [host];
};
