import type { DeviceKind } from '@motcua/contract';
import type { IsoDate } from '../model.ts';

/** What is counted: a unit with everything below it, or null for all, by the books of a day. */
export interface StocktakeSubject {
  unit: string | null;
  asOf: IsoDate;
}

/** A tag that somebody scanned or typed, and where; `at` is RFC 3339. */
export interface Scan {
  at: string;
  by: string;
  tag: string;
  /** Id of the place; null when it was not said. */
  place: string | null;
}

/** A record of the books that an agent sees, and in which unit the agent is. */
export interface AgentSight {
  declared: string;
  unit: string;
  lastSeenAt: string;
}

export const outcomes = ['found', 'foundElsewhere', 'otherUnit', 'notFound', 'unknownTag'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a person may do about it: nothing, move, look again (an agent sees it), decide a status, put it on the books. */
export type Proposed = 'none' | 'move' | 'look' | 'status' | 'declare';

/** What a stock-take says of one tag. What the books do not know of an unknown tag is null. */
export interface StocktakeRow {
  outcome: Outcome;
  tag: string;
  device: string | null;
  kind: DeviceKind | null;
  unit: string | null;
  place: string | null;
  /** Where it was scanned; null when it was not, or nobody said where. */
  foundUnit: string | null;
  foundPlace: string | null;
  scannedAt: string | null;
  scannedBy: string | null;
  /** When an agent saw it last, and in which unit; null when no agent is known to. */
  seenAt: string | null;
  seenUnit: string | null;
  proposed: Proposed;
}

/** Everything that a stock-take has found so far. */
export interface StocktakeResult {
  totals: Readonly<Record<Outcome, number>>;
  rows: StocktakeRow[];
}
