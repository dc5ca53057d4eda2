import { nameKey } from '../names/name-key.ts';
import { cleanText } from './cell-text.ts';

/** A header as it is looked up: no case, no diacritics, no remark in brackets, no punctuation. */
export const headerKey = (header: string): string =>
  nameKey(cleanText(header).replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How many đồng one unit of a money column is, by what its header or the table's title says; null when they say nothing. */
export function moneyScale(text: string): number | null {
  const key = nameKey(cleanText(text)).replace(/[^\p{L}\p{N}.,]+/gu, ' ');
  if (/\b(?:ty|billion)\b/.test(key)) return 1_000_000_000;
  if (/\b(?:trieu|trd|tr d|million|1[.,]000[.,]000)\b/.test(key)) return 1_000_000;
  if (/\b(?:nghin|ngan|thousand|1[.,]?000)\b/.test(key)) return 1000;
  return /\b(?:dong|vnd)\b/.test(key) ? 1 : null;
}
