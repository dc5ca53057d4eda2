import type { IsoDate } from '../model.ts';

/** How much of the old unit goes to the new one, in the words of the resolution; no percentage is ever made of it. */
export const shares = ['full', 'part', 'rest', 'part_area_only', 'part_area_full_pop'] as const;
export type Share = (typeof shares)[number];

/** One old unit going to one new unit, wholly or in part, and by which clause. */
export interface Succession {
  from: string;
  to: string;
  share: Share;
  clause: string | null;
}

/** A unit that begins on the day. */
export interface OpenedUnit {
  code: string;
  name: string;
  level: string;
  unitType: string;
  parent: string | null;
}

/** What a decision does to units on one day: which begin, which end, who follows whom. Codes are those of the day before. */
export interface Reorganisation {
  name: string;
  /** The first day of the new units; the old ones end the day before. */
  date: IsoDate;
  /** Number and title of the decision. */
  decision: string;
  opened: readonly OpenedUnit[];
  /** Units that end and whose successors the decision, or the source at hand, does not name. */
  closed: readonly string[];
  renamed: readonly { code: string; name: string }[];
  successions: readonly Succession[];
  /** Levels that end on the day: their units need a decision of their own. */
  endedLevels: readonly string[];
}

/** A place, or a device that stands in none, given to a unit by hand. */
export interface Assignment {
  what: 'place' | 'device';
  /** Id of the place, tag of the device. */
  id: string;
  /** Code of the unit, as it is from the day on. */
  to: string;
  /** The paper that says so. */
  decision: string | null;
}
