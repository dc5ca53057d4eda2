import type { TicketChild } from '@motcua/contract';
import { isCase } from './cases.ts';
import { cover, uncover } from './cover.ts';
import { coverOf } from './cover-of.ts';
import type { FaultEntry } from './fault-entry.ts';
import { foldSilence, isSilent } from './fold-silence.ts';
import { isAway } from './is-missed.ts';
import type { OutageSituation } from './outage-situation.ts';
import { planSites } from './plan-sites.ts';
import { planSystems } from './plan-systems.ts';

/** A fault as it is from now on; of a case, what is inside it. */
export interface OutageChange {
  entry: FaultEntry;
  children?: TicketChild[];
}

/** Faults by device, while a plan is made. */
export type Book = Map<string, FaultEntry>;

/**
 * What silence makes of faults: PCs that are silent, places that are silent as a whole, systems that fail in many units, and
 * what is explained by one of these. Pure; the same situation again plans nothing, except that a case on its way back counts
 * one more healthy look. Cases come first, so that they have their tickets before what is inside them.
 */
export function planOutages(situation: OutageSituation): OutageChange[] {
  const before: Book = new Map(situation.faults.map((entry) => [entry.device, entry]));
  const book: Book = new Map(before);
  for (const entry of silentPcs(situation, book)) book.set(entry.device, entry);
  const children = new Map<string, TicketChild[]>();
  for (const plan of [planSites, planSystems])
    for (const { entry, children: inside } of plan(situation, book)) {
      book.set(entry.device, entry);
      if (inside !== undefined) children.set(entry.device, inside);
    }
  for (const entry of covers(situation, book)) book.set(entry.device, entry);
  return [...book.values()]
    .filter((entry) => entry !== before.get(entry.device))
    .toSorted((a, b) => rank(a) - rank(b) || (a.device < b.device ? -1 : 1))
    .map((entry) => {
      const inside = children.get(entry.device);
      return inside === undefined ? { entry } : { entry, children: inside };
    });
}

/** What covers comes before what is covered. */
const rank = ({ kind }: FaultEntry): number => ['system', 'site'].indexOf(kind) + (isCase(kind) ? -2 : 1);

/** The PCs that are silent, where that is news or known already. */
function silentPcs(situation: OutageSituation, book: Book): FaultEntry[] {
  const { agents, settings: rules, now: at, turnsOf } = situation;
  return agents.flatMap((sight) => {
    const { id: agent, hostname: deviceName, unit, pc: device, kind, doubt, isNews } = sight;
    const known = book.get(device);
    if (doubt === null || (known !== undefined && isSilent(known.fault)) || !isNews) return [];
    if (isAway(sight, situation)) return [];
    const fault = foldSilence(known?.fault ?? null, { reason: doubt, at, rules, turns: turnsOf(device) });
    const fresh = { device, deviceName, agent, kind, unit, ticket: null };
    return [{ ...(known ?? fresh), fault }];
  });
}

/** Faults that something else explains, from now on or not any more; what has its ticket keeps it. */
function covers(situation: OutageSituation, book: Book): FaultEntry[] {
  const find = coverOf(situation, book);
  return [...book.values()].flatMap((entry) => {
    if (entry.ticket !== null) return [];
    const [was, is] = [entry.coveredBy ?? null, find(entry)];
    if (was === is) return [];
    return [is === null ? uncover(entry, situation.now) : cover(entry, is)];
  });
}
