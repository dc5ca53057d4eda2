import type { Device } from '../model.ts';
import type { Evidence } from './evidence.ts';
import type { ObservedDevice } from './observed.ts';
import type { PersonSight } from './people.ts';

/** What differs between the books and what is seen. */
export const proposalKinds = ['match', 'declaredNeverSeen', 'seenNotDeclared', 'moved', 'conflict'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** Why, beside the evidence of a pair. */
export type Because =
  | Evidence
  | {
      code:
        | 'person_found'
        | 'person_elsewhere'
        | 'person_not_found'
        | 'linked'
        | 'no_agent'
        | 'many_alike'
        | 'seen_elsewhere'
        | 'two_claims'
        | 'no_record';
      declared: string | null;
      observed: string | null;
      weight: null;
    };

/** One difference for a person to decide, or for `--certain` when it says so. */
export interface Proposal {
  /** Stable as long as the difference is the same: `match:00364-PC-01:d-0123456789ab`. */
  id: string;
  kind: ProposalKind;
  declared: Device | null;
  observed: ObservedDevice | null;
  /** Those that claim the same thing, of a conflict. */
  rivals: { declared: Device[]; observed: ObservedDevice[] };
  /** 0 to 1; null where nothing was compared. */
  score: number | null;
  certain: boolean;
  because: Because[];
  /** What a stock-take says, where the difference comes from it alone. */
  person: PersonSight | null;
}

const noRivals = { declared: [], observed: [] };

/** A proposal with the parts that its kind does not have left empty. */
export const propose = (
  kind: ProposalKind,
  {
    declared = null,
    observed = null,
    score = null,
    certain = false,
    because,
    rivals = noRivals,
    person = null,
  }: Partial<Proposal> & { because: Because[] },
): Proposal => ({
  id: [kind, declared?.tag ?? '', observed?.id ?? ''].join(':'),
  ...{ kind, declared, observed, rivals, score, certain, because, person },
});
