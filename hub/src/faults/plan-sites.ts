import { caseId } from './cases.ts';
import { hasHeld, opening } from './due-at.ts';
import type { FaultEntry } from './fault-entry.ts';
import { begin, heal, hurt } from './fold-reading.ts';
import { silentSince } from './fold-silence.ts';
import type { AgentSight, OutageSituation } from './outage-situation.ts';
import type { Book, OutageChange } from './plan-outages.ts';

/**
 * Places that are silent as a whole: two PCs or more, all of them, of which two fell silent within the window; or the only
 * one, where what carries the place is down too. It is back as soon as one of its PCs is heard: then the line is there.
 */
export function planSites(situation: OutageSituation, book: Book): OutageChange[] {
  const { now: at, settings: rules, agents, turnsOf } = situation;
  const groups = Map.groupBy(
    // Who was switched off says nothing of its place.
    agents.filter(
      ({ doubt, pc }) => doubt === null || (doubt !== 'pc-off' && silentSince(book.get(pc)?.fault) !== null),
    ),
    ({ site }) => site,
  );
  const sites = new Set([...groups.keys(), ...openSites(book)]);
  return [...sites].flatMap((site) => {
    const [device, members] = [caseId('site', site), groups.get(site) ?? []];
    const known = book.get(device);
    const isSilent = members.length > 0 && members.every(({ doubt }) => doubt !== null);
    // Nobody stands there any more, or somebody is heard.
    if (!isSilent) return known === undefined ? [] : [{ entry: { ...known, fault: heal(known.fault, once(at)) } }];
    const wrong = { level: 'down' as const, at, reasons: ['site-silent'] };
    if (known !== undefined) {
      const fault = hurt(known.fault, wrong, rules);
      return fault === known.fault && !isDue(known, situation)
        ? []
        : [{ entry: { ...known, fault }, children: childrenOf(members, book) }];
    }
    if (!fellTogether(members, { situation, book })) return [];
    const fault = begin(wrong, { rules, turns: turnsOf(device) });
    return [{ entry: { ...siteOf(members, device), fault }, children: childrenOf(members, book) }];
  });
}

/** Its ticket is due: then what is inside it is to be named as it is now. */
export const isDue = (
  { ticket, coveredBy = null, kind, unit, fault }: FaultEntry,
  situation: OutageSituation,
): boolean => {
  const hours = kind === 'system' ? null : situation.hoursOf(unit);
  return ticket === null && coveredBy === null && hasHeld(fault, { ...situation, hours });
};

export const once = (at: number) => ({ at, healthyCount: 1 });

const openSites = (book: Book): string[] =>
  [...book.values()].filter(({ kind }) => kind === 'site').map(({ device }) => device.slice('site:'.length));

const siteOf = ([first]: readonly AgentSight[], device: string): Omit<FaultEntry, 'fault'> => ({
  device,
  deviceName: first?.siteName ?? null,
  agent: first?.id ?? '',
  kind: 'site',
  unit: first?.unit ?? '',
  ticket: null,
});

/** Who falls silent at night is as silent as if it were at the opening. */
function fellTogether(
  members: readonly AgentSight[],
  { situation: { settings, hoursOf }, book }: { situation: OutageSituation; book: Book },
): boolean {
  const since = members.flatMap(({ pc, unit }) => {
    const at = silentSince(book.get(pc)?.fault);
    return at === null ? [] : [opening(at, hoursOf(unit))];
  });
  const last = Math.max(...since);
  const together = since.filter((at) => at >= last - settings.siteWindowSeconds * 1000).length;
  return together >= 2 || (members.length === 1 && hasLineDown(members[0], book));
}

/** What carries a place is seen to be down by somebody who is heard, or was before it fell silent. */
const hasLineDown = (member: AgentSight | undefined, book: Book): boolean =>
  [...book.values()].some(
    ({ kind, unit, fault }) => kind === 'router' && unit === member?.unit && fault.level === 'down',
  );

/** The PCs, and what else there has a ticket. */
function childrenOf(members: readonly AgentSight[], book: Book): NonNullable<OutageChange['children']> {
  const ids = new Set(members.map(({ id }) => id));
  const pcs = new Set(members.map(({ pc }) => pc));
  const others = [...book.values()].filter(
    ({ agent, device, ticket, kind }) => ids.has(agent) && !pcs.has(device) && ticket !== null && kind !== 'site',
  );
  return [
    ...members.map(({ pc, hostname, kind, unit }) => ({
      ...{ device: pc, deviceName: hostname, kind, unit, ticket: book.get(pc)?.ticket ?? null },
    })),
    ...others.map(({ device, deviceName, kind, unit, ticket }) => ({ device, deviceName, kind, unit, ticket })),
  ];
}
