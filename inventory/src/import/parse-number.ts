import { textOf } from './cell-text.ts';
import { bad, type Parse } from './value.ts';

/** A number within limits, with a decimal comma or point; whole when `whole`. */
export const parseNumber =
  ({ min, max, whole }: { min: number; max: number; whole: boolean }): Parse<number> =>
  (value) => {
    const text = textOf(value);
    const plain = text.replace(/\s*(?:m2|m²|người|mbps|mbit\/s)$/i, '');
    const number =
      typeof value === 'number'
        ? value
        : /^\d+(?:[.,]\d{1,2})?$/.test(plain)
          ? Number(plain.replace(',', '.'))
          : Number.NaN;
    return number >= min && number <= max && (!whole || Number.isInteger(number))
      ? { value: number }
      : bad(whole ? 'E_IMPORT_WHOLE_NUMBER' : 'E_IMPORT_NUMBER', { value: text.slice(0, 40), min, max });
  };
