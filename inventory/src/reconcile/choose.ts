import type { Device } from '../model.ts';
import type { EvidenceCode } from './evidence.ts';
import type { ObservedDevice } from './observed.ts';
import type { Pair } from './pairs.ts';

/** Below this a match is not proposed. */
const leastMatch = 0.5;

/** What is given to one thing by its maker or its owner; two records that share it cannot both be right. */
const own: ReadonlySet<EvidenceCode> = new Set(['tag', 'serial', 'mac']);
const isStrong = ({ because, score }: Pair) =>
  score >= 0.8 && because.some(({ code }) => own.has(code as EvidenceCode));

export interface Choice {
  matches: Pair[];
  /** Pairs that claim the same record, together. */
  conflicts: Pair[][];
  /** Records that look like several others equally. */
  alike: ReadonlySet<Device | ObservedDevice>;
}

/**
 * Which pairs are matches: the best for both sides. Strong claims of several on one are a conflict, unless the several are
 * one thing that two agents of a unit see; weak ties are left to people.
 */
export function choosePairs(pairs: readonly Pair[]): Choice {
  const strong = pairs.filter(isStrong);
  const conflicts = findConflicts(strong);
  const disputed = new Set(conflicts.flat().flatMap(({ declared, observed }) => [declared, observed]));
  const taken = new Set<Device | ObservedDevice>(disputed);
  const alike = new Set<Device | ObservedDevice>();
  const matches: Pair[] = [];
  for (const pair of strong) {
    if (disputed.has(pair.declared) || taken.has(pair.observed)) continue;
    matches.push(pair);
    taken.add(pair.observed);
  }
  for (const { declared } of matches) taken.add(declared);
  const weak = pairs.filter((pair) => !isStrong(pair) && pair.score >= leastMatch);
  const free = ({ declared, observed }: Pair) => !taken.has(declared) && !taken.has(observed);
  for (const pair of weak) {
    if (!free(pair)) continue;
    const ties = weak.filter(
      (other) => other !== pair && other.score === pair.score && free(other) && shares(other, pair),
    );
    for (const record of ties.length > 0 ? [pair.declared, pair.observed] : []) alike.add(record);
    if (ties.length > 0) continue;
    matches.push(pair);
    taken.add(pair.declared).add(pair.observed);
  }
  return { matches, conflicts, alike };
}

const shares = (a: Pair, b: Pair) => a.declared === b.declared || a.observed === b.observed;

/** One thing seen by two agents of its unit is no conflict; one claimed from two units, or by two records, is. */
function findConflicts(strong: readonly Pair[]): Pair[][] {
  const byDeclared = [...Map.groupBy(strong, ({ declared }) => declared).values()];
  const byObserved = [...Map.groupBy(strong, ({ observed }) => observed).values()];
  const torn = byDeclared.filter((group) => new Set(group.map(({ observed }) => observed.unit)).size > 1);
  return [...torn, ...byObserved.filter((group) => group.length > 1)];
}
