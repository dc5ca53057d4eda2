import { fill, type Words } from '@motcua/contract';
import { factRows } from './facts/fact.ts';
import { reasonWords } from './texts.ts';

/** The reason of an answer in words; `missing-fact: unit.area` names the fact in each language. */
export function describeReason(reason: string): Words {
  const [code = '', detail = ''] = reason.split(/: (.*)/s);
  if (!(code in reasonWords)) return { vi: reason, en: reason };
  const words = reasonWords[code as keyof typeof reasonWords];
  const fact = factRows.find(({ name }) => name === detail)?.words;
  return { vi: fill(words.vi, { detail: fact?.vi ?? detail }), en: fill(words.en, { detail: fact?.en ?? detail }) };
}
