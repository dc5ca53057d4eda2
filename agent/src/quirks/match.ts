import type { Match, Quirk } from './quirk.ts';

/** What rows are matched by; `has` says whether an object was answered. */
export interface Seen {
  sysObjectID: string | null;
  sysDescr: string | null;
  words: string;
  has: (oid: string) => boolean;
}

/** Pure: the rows that are for this device. */
export const matching = (rows: readonly Quirk[], seen: Seen): Quirk[] =>
  rows.filter(({ match }) => matches(match, seen));

function matches({ sysObjectID, sysDescr, has, words }: Match, seen: Seen): boolean {
  if (sysObjectID !== undefined && !isBelow(seen.sysObjectID, sysObjectID)) return false;
  if (sysDescr !== undefined && !sysDescr.test(seen.sysDescr ?? '')) return false;
  if (words !== undefined && !words.test(seen.words)) return false;
  return has === undefined || seen.has(has);
}

/** By whole arcs: 1.3.67 is not below 1.3.6. */
const isBelow = (oid: string | null, root: string): boolean => oid === root || oid?.startsWith(`${root}.`) === true;

/** Numbers of agents that stand in devices of any vendor; who made the device is found by what it has. */
const generic = ['1.3.6.1.4.1.8072', '1.3.6.1.4.1.2021', '1.3.6.1.2.1'];

/** Pure: whether sysObjectID leaves open who made the device. */
export const isAnonymous = (sysObjectID: string | null): boolean =>
  sysObjectID === null || sysObjectID === '0.0' || generic.some((root) => isBelow(sysObjectID, root));

/** Pure: the objects that rows for anonymous devices are told by. */
export const tellingObjects = (rows: readonly Quirk[]): string[] => [
  ...new Set(rows.flatMap(({ match: { has } }) => has ?? [])),
];
