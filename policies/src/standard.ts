import { type DeviceKind, deviceKinds, type Words } from '@motcua/contract';
import type { IsoDate, SourcePoint } from '@motcua/inventory';
import type { Expression } from './expression/expression.ts';
import type { FactSpace, FactType, FactValue } from './facts/fact.ts';

export const severities = ['critical', 'major', 'minor'] as const;
export type Severity = (typeof severities)[number];

/** `required` binds; `advice` is worth doing; `warning` tells, and orders nothing (all that is over a maximum). */
export const levels = ['required', 'advice', 'warning'] as const;
export type StandardLevel = (typeof levels)[number];

/** Which way `have` is held against `want`: at least, at most, or more than nothing. */
export const senses = ['min', 'max', 'present'] as const;
export type Sense = (typeof senses)[number];

/** A official text read in full; B by a secondary source; C from knowledge only; X not verified. */
export const confidences = ['A', 'B', 'C', 'X'] as const;
export type Confidence = (typeof confidences)[number];

/** Who sets the number and the price of a device (Decision 15/2025/QĐ-TTg, Art. 6 and Appendix II). */
export const normClasses = ['title', 'common', 'building', 'specialised', 'specialised_under_threshold'] as const;
export type NormClass = (typeof normClasses)[number];

export const answers = ['met', 'not_met', 'unknown', 'not_applicable'] as const;
export type Answer = (typeof answers)[number];

/** What a norm may price: every kind of the register, and what stands in offices without being a device of ours. */
export const normItems = [...deviceKinds, 'laptop', 'tablet', 'shredder', 'document_shelf', 'telephone'] as const;
export type NormItem = (typeof normItems)[number];

/** What a standard says about one unit. Numbers that are not known are null, and `reason` says why. */
export interface Judgement {
  answer: Answer;
  have: number | null;
  want: number | null;
  shortfall: number | null;
  /** `code: detail`, such as `missing-fact: unit.area`; null when have and want say it all. */
  reason: string | null;
}

/** A trial that stands beside a standard: these facts, this answer. */
export interface Example {
  facts: Readonly<Record<string, FactValue>>;
  expect: Pick<Judgement, 'answer'> & Partial<Judgement>;
}

export interface Source {
  text: string;
  confidence: Confidence;
}

/** In force from the first day to the day before `to`. */
export interface Period {
  from: IsoDate;
  to: IsoDate | null;
}

/** A rule over units, as data. */
export interface Standard {
  id: string;
  title: Words;
  why: Words;
  remediation: Words;
  source: Source;
  valid: Period;
  severity: Severity;
  level: StandardLevel;
  appliesTo: Expression | null;
  have: Expression;
  want: Expression;
  sense: Sense;
  /** What a shortfall buys (with `max`: what there is too much of); null when nothing can be bought for it. */
  item: DeviceKind | null;
  normClass: NormClass | null;
  examples: readonly Example[];
  /** Where it is written. */
  at: SourcePoint;
}

/** A fact that units record under a name of their own; expressions read it as `fact('name')`. */
export interface DeclaredFact {
  name: string;
  type: FactType;
  title: Words;
}

/** A number that an installation may set for a unit or subtree; expressions read it as `params.name`. */
export interface Parameter extends DeclaredFact {
  default: FactValue;
}

/** The most that may be paid for one, in đồng, taxes included. */
export interface PriceCeiling {
  item: NormItem;
  amount: number;
  /** Whom it holds for, as the text says it; null for all. */
  forWhom: Words | null;
  source: Source;
  valid: Period;
}

/** Standards that belong together: one text, one owner. */
export interface Pack {
  name: string;
  version: string;
  title: Words;
  owner: string;
  /** Why there are no standards: nobody who wrote this has read the text. Null when there are. */
  unread: Words | null;
  facts: readonly DeclaredFact[];
  parameters: readonly Parameter[];
  priceCeilings: readonly PriceCeiling[];
  standards: readonly Standard[];
  /** What its expressions can read. */
  space: FactSpace;
}
