import type { Device } from '../model.ts';
import { choosePairs } from './choose.ts';
import { certain, scoreOf, weigh } from './evidence.ts';
import type { KnownLink, ObservedDevice, Refusal } from './observed.ts';
import { findPairs, type Pair } from './pairs.ts';
import { type Because, type Proposal, type ProposalKind, proposalKinds, propose } from './proposal.ts';

/** All that reconciliation depends on: the books of one day, and what is seen. */
export interface ReconcileSituation {
  /** On the books on the day. */
  declared: readonly Device[];
  observed: readonly ObservedDevice[];
  /** Units where an agent reports; elsewhere "never seen" means that nobody looks. */
  watched: ReadonlySet<string>;
  /** Which record is which device, as decided before; both by id. */
  links?: readonly KnownLink[];
  refused?: readonly Refusal[];
}

/** Every difference between the books and what is seen, by kind, unit and tag; it decides nothing. */
export function planReconcile({
  declared,
  observed,
  watched,
  links: known = [],
  refused = [],
}: ReconcileSituation): Proposal[] {
  const links = joined(known, declared, observed);
  const linkedRows = new Set(links.map((link) => link.declared));
  const linkedSeen = new Set(links.map((link) => link.observed));
  const freeRows = declared.filter((row) => !linkedRows.has(row));
  const freeSeen = observed.filter((seen) => !linkedSeen.has(seen));
  const { matches, conflicts, alike } = choosePairs(findPairs(freeRows, freeSeen, { refused }));
  const used = new Set([...matches, ...conflicts.flat()].flatMap((pair) => [pair.declared, pair.observed]));
  const proposals = [
    ...ofLinks(links),
    ...matches.map(ofMatch),
    ...conflicts.map(ofConflict),
    ...freeRows.filter((row) => !used.has(row)).map((row) => neverSeen(row, { watched, alike: alike.has(row) })),
    ...freeSeen.filter((seen) => !used.has(seen)).map((seen) => notDeclared(seen, alike.has(seen))),
  ];
  return proposals.sort(inOrder);
}

type Link = Pick<Pair, 'declared' | 'observed'>;

function joined(links: readonly KnownLink[], declared: readonly Device[], observed: readonly ObservedDevice[]): Link[] {
  const rows = new Map(declared.map((row) => [row.id, row]));
  const seen = new Map(observed.map((one) => [one.id, one]));
  return links.flatMap((link) => {
    const pair = { declared: rows.get(link.declared), observed: seen.get(link.observed) };
    return pair.declared === undefined || pair.observed === undefined ? [] : [pair as Link];
  });
}

/** A device that is known by sight and stands somewhere else now, or is claimed by two records. */
function ofLinks(links: readonly Link[]): Proposal[] {
  const claims = Map.groupBy(links, ({ observed }) => observed);
  return links.flatMap((link) => {
    const rivals = claims.get(link.observed) ?? [];
    if (rivals.length > 1) return link === rivals[0] ? [ofConflict(rivals.map(asPair))] : [];
    if (link.declared.unit === link.observed.unit) return [];
    const { declared, observed } = link;
    const because: Because[] = [{ code: 'linked', declared: declared.tag, observed: observed.id, weight: null }];
    const where: Because = { code: 'seen_elsewhere', declared: declared.unit, observed: observed.unit, weight: null };
    return [propose('moved', { declared, observed, score: 1, certain: true, because: [...because, where] })];
  });
}

function asPair({ declared, observed }: Link): Pair {
  const because = weigh(declared, observed);
  return { declared, observed, score: scoreOf(because), because };
}

function ofMatch({ declared, observed, score, because }: Pair): Proposal {
  const pair = { declared, observed, score, certain: score >= certain };
  if (declared.unit === observed.unit) return propose('match', { ...pair, because });
  const where: Because = { code: 'seen_elsewhere', declared: declared.unit, observed: observed.unit, weight: null };
  // Where it stands is the custodian's to say: what is seen elsewhere is never moved on the books without a person.
  return propose('moved', { ...pair, certain: false, because: [...because, where] });
}

function ofConflict(pairs: readonly Pair[]): Proposal {
  const [first, ...rest] = pairs as [Pair, ...Pair[]];
  const { declared, observed, score, because } = first;
  const claim: Because = { code: 'two_claims', declared: declared.tag, observed: observed.id, weight: null };
  const rivals = {
    declared: [...new Set(rest.map((pair) => pair.declared))].filter((row) => row !== declared),
    observed: [...new Set(rest.map((pair) => pair.observed))].filter((seen) => seen !== observed),
  };
  return propose('conflict', { declared, observed, score, rivals, because: [claim, ...because] });
}

function neverSeen(declared: Device, { watched, alike }: { watched: ReadonlySet<string>; alike: boolean }): Proposal {
  const code = alike ? 'many_alike' : watched.has(declared.unit) ? 'no_record' : 'no_agent';
  return propose('declaredNeverSeen', {
    declared,
    because: [{ code, declared: declared.tag, observed: null, weight: null }],
  });
}

const notDeclared = (observed: ObservedDevice, alike: boolean): Proposal =>
  propose('seenNotDeclared', {
    observed,
    because: [{ code: alike ? 'many_alike' : 'no_record', declared: null, observed: observed.id, weight: null }],
  });

const rank = (kind: ProposalKind) => proposalKinds.indexOf(kind);
const unitOf = ({ declared, observed }: Proposal) => declared?.unit ?? observed?.unit ?? '';
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (a: Proposal, b: Proposal) =>
  rank(a.kind) - rank(b.kind) || order(unitOf(a), unitOf(b)) || order(a.id, b.id);
