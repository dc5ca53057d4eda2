import { z } from 'zod';
import { isCalendarDate } from '../time/parse-as-of.ts';
import type { YamlWord } from './words.ts';

/** For editors, which see numbers and truth values where the reader here sees text. */
const scalarMeta = { scalar: true };

/** Text of at least one character, in the composed form (NFC) that names are compared in. */
export const text = (most = 300) =>
  z
    .string()
    .min(1)
    .max(most)
    .meta(scalarMeta)
    .transform((value) => value.normalize('NFC'));

/** A scalar that is read from its text, or refused in words of our own. */
const scalar = <T>(word: YamlWord, read: (text: string) => T | undefined) =>
  z
    .string()
    .meta(scalarMeta)
    .transform((value, context): T => {
      const result = read(value);
      if (result !== undefined) return result;
      context.addIssue({ code: 'custom', params: { word, value } });
      return z.NEVER;
    });

export const decimal = /^-?(0|[1-9]\d{0,14})(\.\d{1,25})?(e[+-]?\d{1,3})?$/;

export const number = (low: number, high: number) =>
  scalar('notNumber', (value) => (decimal.test(value) ? Number(value) : undefined)).pipe(z.number().min(low).max(high));

export const integer = (low: number, high: number) =>
  scalar('notInteger', (value) => (/^-?\d{1,15}$/.test(value) ? Number(value) : undefined)).pipe(
    z.number().min(low).max(high),
  );

export const boolean = scalar('notBoolean', (value) =>
  value === 'true' ? true : value === 'false' ? false : undefined,
);

export const date = scalar('notDate', (value) => (isCalendarDate(value) ? value : undefined));

/** A field that may be left out or empty; both are null. */
export const orNull = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

/** One text in both languages. */
export const words = z.strictObject({ vi: text(2000), en: text(2000) });

/** A MAC address, read with colons, hyphens or dots between its digits and kept as `00:1b:63:84:45:e6`. */
export const mac = scalar('notMac', (value) => {
  const digits = value.toLowerCase().replaceAll(/[:.-]/g, '');
  return /^[0-9a-f]{12}$/.test(digits) ? (digits.match(/../g)?.join(':') ?? undefined) : undefined;
});
