import type { Params, Words } from '@motcua/contract';

/** One thing that a program declares: a resource of Pulumi, with its inputs as plain values. */
export interface Thing {
  urn: string;
  type: string;
  name: string;
  props: Readonly<Record<string, unknown>>;
  /** Inputs that Pulumi keeps encrypted. */
  secretKeys: readonly string[];
  /** Inputs whose value nobody knows before it is made; they are judged when it is. */
  unknownKeys: readonly string[];
}

/** What a restore test showed, as it was written down when it was made. */
export interface RestoreRecord {
  /** As 2026-11-29. */
  on: string;
  /** Why it came to no end; null when it did. */
  failure: string | null;
  tables: number;
  /** Tables that were not as at the primary. */
  differences: number;
}

/** What a stack file says, as far as rules ask. */
export interface Centre {
  /** Keys of the stack file, with their values. */
  values: Readonly<Record<string, unknown>>;
  /** Keys whose value is encrypted in the stack file. */
  secretKeys: readonly string[];
  /** As 2026-11-29. */
  today: string;
  /** What the last `motcua dc restore-test` showed; null when none is kept. */
  restoreTest: RestoreRecord | null;
}

/** Something that a rule does not allow. */
export interface Violation {
  words: Words;
  params?: Params;
}

/** mandatory stops the engine; advisory is said and goes on. */
export type RuleLevel = 'mandatory' | 'advisory';

/** A is read in the text, B in a secondary source, C knowledge only; project is this project's own rule, with its reason. */
export type RuleConfidence = 'A' | 'B' | 'C' | 'project';

/** One rule about data centres. It asks the stack file, each thing alone, or everything together; what it asks is pure. */
export interface CentreRule {
  id: string;
  level: RuleLevel;
  title: Words;
  remedy: Words;
  source: Words;
  confidence: RuleConfidence;
  asksStack?: (centre: Centre) => Violation[];
  asksThing?: (thing: Thing, centre: Centre) => Violation[];
  asksAll?: (things: readonly Thing[], centre: Centre) => Violation[];
}

export const violation = (vi: string, en: string, params: Params = {}): Violation => ({ words: { vi, en }, params });
