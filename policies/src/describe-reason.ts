import { fill, type Words } from '@motcua/contract';
import { type FactRow, factRows } from './facts/fact.ts';
import type { Pack } from './standard.ts';
import { reasonWords } from './texts.ts';

/** The reason of an answer in words; `missing-fact: unit.area` names the fact in each language, also one that a pack declares. */
export function describeReason(reason: string, packs: readonly Pick<Pack, 'space'>[] = []): Words {
  const [code = '', detail = ''] = reason.split(/: (.*)/s);
  if (!(code in reasonWords)) return { vi: reason, en: reason };
  const words = reasonWords[code as keyof typeof reasonWords];
  const fact = wordsOf(detail, factRows) ?? packs.map(({ space }) => wordsOf(detail, space.rows)).find(Boolean);
  return { vi: fill(words.vi, { detail: fact?.vi ?? detail }), en: fill(words.en, { detail: fact?.en ?? detail }) };
}

const wordsOf = (fact: string, rows: readonly FactRow[]): Words | undefined =>
  rows.find(({ name }) => name === fact)?.words;
