import type { DeviceKind } from '@motcua/contract';
import type { Device } from '../model.ts';
import type { KnownLink } from './observed.ts';
import { type Because, type Proposal, propose } from './proposal.ts';

/** What the last stock-take says of a tag. */
export interface PersonSight {
  tag: string;
  /** Id of the record; null for a tag that is not on the books. */
  declared: string | null;
  kind: DeviceKind | null;
  found: boolean;
  /** Where it was scanned; null when it was not, or nobody said where. */
  unit: string | null;
  place: string | null;
  /** RFC 3339: when it was scanned, or the stock-take ended without it. */
  at: string;
}

interface People {
  people: readonly PersonSight[];
  declared: readonly Device[];
  links?: readonly KnownLink[];
}

/**
 * The differences between the books and what agents see, with what people saw: what they found is not missing, what they
 * found elsewhere has moved, what an agent sees and they did not find is a conflict, and a tag that nobody knows is there.
 */
export function withPeople(proposals: readonly Proposal[], { people, declared, links = [] }: People): Proposal[] {
  const rows = new Map(declared.map((row) => [row.id, row]));
  const sights = new Map(people.flatMap((sight) => (sight.declared === null ? [] : [[sight.declared, sight]])));
  const told = proposals.flatMap((proposal) => {
    const sight = sights.get(proposal.declared?.id ?? '');
    return sight === undefined || proposal.declared === null ? [proposal] : heard(proposal, proposal.declared, sight);
  });
  const known = new Set(told.flatMap((proposal) => proposal.declared?.id ?? []));
  const linked = new Set(links.map((link) => link.declared));
  const more = [...sights].flatMap(([id, sight]) => {
    const row = rows.get(id);
    return row === undefined || known.has(id) ? [] : alone(row, sight, linked.has(id));
  });
  return [...told, ...more, ...people.filter((sight) => sight.declared === null && sight.found).map(unknownTag)];
}

const because = (code: PersonCode, declared: string | null, sight: PersonSight): Because => ({
  ...{ code, declared, observed: [sight.unit, sight.at.slice(0, 10)].filter(Boolean).join(' '), weight: null },
});
type PersonCode = 'person_found' | 'person_elsewhere' | 'person_not_found';

const isElsewhere = (row: Device, { found, unit }: PersonSight) => found && unit !== null && unit !== row.unit;

/** A difference that agents make, once people have spoken. */
function heard(proposal: Proposal, row: Device, sight: PersonSight): Proposal[] {
  const elsewhere = isElsewhere(row, sight);
  if (proposal.kind === 'declaredNeverSeen') {
    if (elsewhere) return [movedByHand(row, sight)];
    // It is there: that no agent sees it is how most things are.
    if (sight.found) return [];
  }
  const code = elsewhere ? 'person_elsewhere' : sight.found ? 'person_found' : 'person_not_found';
  // Where people and agents do not say the same, nothing is certain.
  const agree = sight.found && (!elsewhere || proposal.observed?.unit === sight.unit);
  const certain = proposal.certain && agree;
  return [{ ...proposal, certain, because: [...proposal.because, because(code, row.tag, sight)] }];
}

/** What only people say. */
function alone(row: Device, sight: PersonSight, isLinked: boolean): Proposal[] {
  if (isElsewhere(row, sight)) return [movedByHand(row, sight)];
  if (sight.found || !isLinked) return [];
  return [
    propose('conflict', { declared: row, because: [because('person_not_found', row.tag, sight)], person: sight }),
  ];
}

const movedByHand = (row: Device, sight: PersonSight): Proposal =>
  propose('moved', { declared: row, because: [because('person_elsewhere', row.unit, sight)], person: sight });

function unknownTag(sight: PersonSight): Proposal {
  const proposal = propose('seenNotDeclared', { because: [because('person_found', null, sight)], person: sight });
  return { ...proposal, id: `seenNotDeclared:${sight.tag}:` };
}
