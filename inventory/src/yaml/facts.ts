import { z } from 'zod';
import { type FactValue, factName, mostFacts } from '../model.ts';
import { decimal } from './scalars.ts';
import type { YamlWord } from './words.ts';

/** Beyond that a number is not written in digits any more. */
const largest = 1e12;

/** What a text says as a fact: `true` and `false` are boolean, what is written as a number is one, the rest is text. */
export function readFact(value: string): FactValue {
  if (value === 'true' || value === 'false') return value === 'true';
  // Plus zero, because -0 would come back as 0.
  const number = decimal.test(value) ? Number(value) + 0 : Number.NaN;
  return Math.abs(number) <= largest ? number : value.normalize('NFC');
}

/** The facts of a unit; left out they are none. */
export const facts = z
  .record(z.string(), z.string().max(300).transform(readFact))
  .nullish()
  .transform((given, context) => {
    const names = Object.keys(given ?? {});
    const wrong = (word: YamlWord, value: string) =>
      context.addIssue({ code: 'custom', params: { word, value, limit: mostFacts } });
    const odd = names.find((name) => !factName.test(name));
    if (odd !== undefined) wrong('factName', odd);
    if (names.length > mostFacts) wrong('manyFacts', '');
    return given ?? {};
  });
