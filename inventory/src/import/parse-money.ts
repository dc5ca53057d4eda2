import { textOf } from './cell-text.ts';
import { bad, type Parse } from './value.ts';

const words: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:tỷ|tỉ|ty|ti|billion)$/, 1_000_000_000],
  [/\s*(?:triệu|trieu|tr|million|mil)$/, 1_000_000],
  [/\s*(?:nghìn|ngàn|nghin|ngan|k|thousand)$/, 1000],
];
const currency = /\s*(?:đồng|dong|vnđ|vnd|₫|đ)\.?$/;

/**
 * Whole đồng of what a cell says. A text must be unambiguous: 1.234.567 and 1,234,567 are, "15 triệu" is, "1,5 triệu" is;
 * "1.234 triệu" could be a thousand times more or less, and is refused.
 */
export const parseMoney: Parse<number> = (value, { scale }) => {
  const shown = textOf(value).slice(0, 60);
  const amount = typeof value === 'number' ? value * scale : typeof value === 'string' ? fromText(shown, scale) : null;
  if (amount === null) return bad('E_IMPORT_MONEY', { value: shown });
  const whole = Math.round(amount);
  // Scaled fractions are inexact in floating point; anything beyond that is a part of a đồng.
  const near = Math.abs(amount - whole) <= (scale === 1 && typeof value === 'number' ? 0 : 1e-3);
  return near && whole >= 0 && whole <= 1e15 ? { value: whole } : bad('E_IMPORT_MONEY', { value: shown });
};

function fromText(shown: string, scale: number): number | null {
  const text = shown.toLowerCase().replace(currency, '').trim();
  for (const [word, factor] of words) {
    if (!word.test(text)) continue;
    const number = decimal(text.replace(word, ''));
    return number === null ? null : number * factor;
  }
  // With a currency written out the header's unit does not count.
  const factor = text === shown.toLowerCase().trim() ? scale : 1;
  const number = factor === 1 ? grouped(text) : (decimal(text) ?? groupedClearly(text));
  return number === null ? null : number * factor;
}

/** 1.234.567, 1,234,567, 1 234 567 and 1234567, with zero decimals or none. */
function grouped(text: string): number | null {
  const plain = text.replace(/[.,]0{1,2}$/, '');
  if (/^\d{1,15}$/.test(plain)) return Number(plain);
  return /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+)$/.test(plain)
    ? Number(plain.replace(/[., ']/g, ''))
    : null;
}

/** Two marks of grouping leave no doubt, nor does a blank. */
const groupedClearly = (text: string) =>
  /^\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,}|(?: \d{3})+)$/.test(text) ? grouped(text) : null;

/** 15, 15,5 and 15.5; three digits behind one mark might be thousands. */
const decimal = (text: string): number | null =>
  /^\d{1,9}(?:[.,]\d{1,2}|[.,]\d{4,6})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;
