import type { Expression, Outcome } from './expression/expression.ts';
import type { Facts } from './facts/fact.ts';
import type { Judgement, Sense, Standard } from './standard.ts';

const nothing = { have: null, want: null, shortfall: null };

/** What a standard says about a unit with these facts. */
export function judge({ appliesTo, have, want, sense }: Standard, facts: Facts): Judgement {
  const applies: Outcome = appliesTo === null ? { is: 'known', value: true } : appliesTo.evaluate(facts);
  if (applies.is !== 'known') return { answer: 'unknown', ...nothing, reason: reasonOf(applies) };
  if (applies.value !== true) return { answer: 'not_applicable', ...nothing, reason: 'out-of-scope' };
  return compare(sense, numberOf(have, facts), numberOf(want, facts));
}

type Quantity = Exclude<Outcome, { is: 'known' }> | { is: 'known'; value: number };

function numberOf(expression: Expression, facts: Facts): Quantity {
  const outcome = expression.evaluate(facts);
  return outcome.is === 'known' ? { is: 'known', value: Number(outcome.value) } : outcome;
}

function compare(sense: Sense, had: Quantity, wanted: Quantity): Judgement {
  const have = had.is === 'known' ? had.value : null;
  const want = wanted.is === 'known' ? wanted.value : null;
  if (had.is !== 'known') return { answer: 'unknown', have, want, shortfall: null, reason: reasonOf(had) };
  if (wanted.is !== 'known') return { answer: 'unknown', have, want, shortfall: null, reason: reasonOf(wanted) };
  const shortfall = Math.max(0, tidy(sense === 'max' ? had.value - wanted.value : wanted.value - had.value));
  return { answer: shortfall === 0 ? 'met' : 'not_met', have, want, shortfall, reason: null };
}

/** Without the dust of binary fractions: 40 - 39.9 is 0.1. */
const tidy = (value: number) => Math.round(value * 1e6) / 1e6;

const reasonOf = (outcome: Exclude<Outcome, { is: 'known' }>): string =>
  outcome.is === 'missing' ? `missing-fact: ${outcome.fact}` : `cannot-evaluate: ${outcome.detail}`;
