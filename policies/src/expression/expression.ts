import type { Params, Words } from '@motcua/contract';
import type { Facts } from '../facts/fact.ts';

/** What an expression gives for one unit. */
export type Outcome =
  | { is: 'known'; value: number | boolean }
  /** A fact that the result depends on is not recorded. */
  | { is: 'missing'; fact: string }
  /** The expression fails for these values, such as a division by zero. */
  | { is: 'failed'; detail: string };

/** A compiled expression. */
export interface Expression {
  text: string;
  /** Slots of the facts it can read; the result depends on nothing else. */
  reads: readonly number[];
  evaluate(facts: Facts): Outcome;
}

/** What must come out. */
export type Wanted = 'number' | 'boolean';

/** Why an expression cannot be used: a text of the catalogue and what fills it. */
export interface Flaw {
  words: Words;
  params: Params;
}

export type Compiled = { ok: true; expression: Expression } | { ok: false; flaw: Flaw };

/** Compiles expressions. */
export type Compile = (text: string, wanted: Wanted) => Compiled;
