import type { DeviceKind, Words } from '@motcua/contract';
import type { Expression } from './expression/expression.ts';

export const severities = ['critical', 'major', 'minor'] as const;
export type Severity = (typeof severities)[number];

/** `required` binds; `advice` is worth doing. */
export const levels = ['required', 'advice'] as const;
export type StandardLevel = (typeof levels)[number];

/** Which way `have` is held against `want`: at least, at most, or more than nothing. */
export const senses = ['min', 'max', 'present'] as const;
export type Sense = (typeof senses)[number];

/** A official text read in full; B by a secondary source; C from knowledge only; X not verified. */
export const confidences = ['A', 'B', 'C', 'X'] as const;
export type Confidence = (typeof confidences)[number];

export const answers = ['met', 'not_met', 'unknown', 'not_applicable'] as const;
export type Answer = (typeof answers)[number];

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
  facts: Readonly<Record<string, number | string | null>>;
  expect: Pick<Judgement, 'answer'> & Partial<Judgement>;
}

/** A rule over units, as data. */
export interface Standard {
  id: string;
  title: Words;
  why: Words;
  remediation: Words;
  source: { text: string; confidence: Confidence };
  /** In force from the first day to the day before `to`. */
  valid: { from: string; to: string | null };
  severity: Severity;
  level: StandardLevel;
  appliesTo: Expression | null;
  have: Expression;
  want: Expression;
  sense: Sense;
  /** What a shortfall buys; null when nothing can be bought for it. */
  item: DeviceKind | null;
  examples: readonly Example[];
}

/** Standards that belong together: one text, one owner. */
export interface Pack {
  name: string;
  version: string;
  title: Words;
  owner: string;
  standards: readonly Standard[];
}
