import type { Facts, FactValue } from './facts/fact.ts';
import { judge } from './judge.ts';
import type { Judgement, Standard } from './standard.ts';

/**
 * Judges a standard once for each combination of the facts it reads. CEL is pure, so equal facts give equal answers, and
 * ten thousand units have few combinations of, say, three scanners and five officers.
 */
export function memoiseJudge(standard: Standard): (facts: Facts) => Judgement {
  const { appliesTo, have, want } = standard;
  const reads = [...new Set([...(appliesTo?.reads ?? []), ...have.reads, ...want.reads])];
  const known = new Map<FactValue, Judgement>();
  return (facts) => {
    const key = keyOf(reads, facts);
    const before = known.get(key);
    if (before !== undefined) return before;
    const judgement = judge(standard, facts);
    known.set(key, judgement);
    return judgement;
  };
}

/** A fact keeps its type in every unit, so only null needs a sign that no text can be. */
function keyOf(reads: readonly number[], facts: Facts): string {
  let key = '';
  for (const slot of reads) key += `${facts[slot] ?? '\u0000'}\u0001`;
  return key;
}
