import { cleanText, textOf } from './cell-text.ts';
import { bad, type Parse } from './value.ts';

const longest = 1000;
/** Excel keeps fifteen digits of a number. */
const exact = 1e15;

/** Text, which may have been typed as a number. */
export const parseText: Parse<string> = (value) => {
  if (typeof value === 'number' && (Math.abs(value) >= exact || !Number.isFinite(value)))
    return bad('E_IMPORT_DIGITS_LOST', { value: String(value) });
  const text = typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : unquoted(textOf(value));
  if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(text)) return bad('E_IMPORT_DIGITS_LOST', { value: text });
  return text.length > longest ? bad('E_IMPORT_TEXT_LONG', { size: text.length, limit: longest }) : { value: text };
};

/** CSV files carry `="00040"` and `'=text` to keep Excel from reading a number or a formula. */
const unquoted = (text: string): string => {
  const wrapped = /^="(.*)"$/.exec(text)?.[1];
  return wrapped === undefined ? text.replace(/^'(?=[=+\-@])/, '') : cleanText(wrapped.replaceAll('""', '"'));
};

/** A code or tag: text of one line, whole numbers as they stand. */
export const parseCode: Parse<string> = (value, context) => {
  const parsed = parseText(value, context);
  if ('code' in parsed) return parsed;
  const { value: text } = parsed;
  if (typeof value === 'number' && !Number.isInteger(value)) return bad('E_IMPORT_CODE_INVALID', { value: text });
  return text.length > 60 ? bad('E_IMPORT_CODE_INVALID', { value: text.slice(0, 40) }) : { value: text };
};

const mac =
  /^([0-9a-f]{2})[:\-.]?([0-9a-f]{2})[:\-.]?([0-9a-f]{2})[:\-.]?([0-9a-f]{2})[:\-.]?([0-9a-f]{2})[:\-.]?([0-9a-f]{2})$/;

/** A MAC address in any of its spellings. */
export const parseMac: Parse<string> = (value) => {
  const text = textOf(value).toLowerCase();
  const parts = mac.exec(text);
  return parts === null ? bad('E_IMPORT_MAC', { value: text.slice(0, 40) }) : { value: parts.slice(1).join(':') };
};
