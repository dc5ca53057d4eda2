import * as z from 'zod';
import { Desired } from './desired.ts';

const { snmp, ipp, escl, raw, ups, presence, discovery } = Desired.shape;

/** The network devices of a unit, which one of its agents reads for all of them. */
export const UnitTargets = z.looseObject({
  snmp: snmp.default([]),
  ipp: ipp.default([]),
  escl,
  raw,
  ups,
  presence,
  discovery,
});
export type UnitTargets = z.infer<typeof UnitTargets>;

/** The lists in it. */
export const targetLists = ['snmp', 'ipp', 'escl', 'raw', 'ups', 'presence'] as const;
export type TargetList = (typeof targetLists)[number];

/** Key of the device that a target leads to, as an agent reports it. */
export const targetKeys: {
  readonly [List in TargetList]: (target: UnitTargets[List][number]) => string;
} = {
  snmp: ({ host, port }) => keyOf('snmp', `${host}:${port}`),
  ipp: (uri) => keyOf('ipp', withoutUser(uri)),
  escl: (url) => keyOf('escl', esclService(url)),
  raw: ({ host, port }) => keyOf('raw', `${host}:${port}`),
  ups: ({ host, port, name }) => keyOf('ups', `${name}@${host.includes(':') ? `[${host}]` : host}:${port}`),
  presence: ({ url }) => keyOf('presence', withoutUser(url)),
};

const keyOf = (protocol: string, address: string): string => `${protocol}:${address}`.slice(0, 256);

const withoutUser = (uri: string): string => uri.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1').slice(0, 1024);

/** The service without the name of a document, its port written out. */
function esclService(url: string): string {
  if (!URL.canParse(url)) return withoutUser(url);
  const { protocol, hostname, port, pathname } = new URL(url);
  const root = pathname.replace(/\/(ScannerStatus|ScannerCapabilities)?\/*$/, '');
  return `${protocol}//${hostname}:${port || (protocol === 'https:' ? 443 : 80)}${root || '/eSCL'}`;
}

/** The key of every device that these targets lead to, each once. */
export function deviceKeysOf(targets: Pick<UnitTargets, TargetList>): string[] {
  const { snmp, ipp, escl, raw, ups, presence } = targetKeys;
  return [
    ...new Set([
      ...targets.snmp.map(snmp),
      ...targets.ipp.map(ipp),
      ...targets.escl.map(escl),
      ...targets.raw.map(raw),
      ...targets.ups.map(ups),
      ...targets.presence.map(presence),
    ]),
  ];
}
