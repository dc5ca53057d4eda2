import type { GridValue } from '../spreadsheet/grid.ts';

/** Blanks of all kinds, with what Word and web pages leave invisibly. */
const blanks = /[\s\u00a0\u200b-\u200d\u2060\ufeff\u00ad]+/g;

/** A text of ASCII without blanks is clean as it is; most codes are. */
const plain = /^[!-~]*$/;

/** A text as it goes into the register: NFC, without blanks at its ends or twice within. */
export const cleanText = (text: string): string =>
  plain.test(text) ? text : text.normalize('NFC').replace(blanks, ' ').trim();

/** What a cell says as text; empty when it says nothing. */
export function textOf(value: GridValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return cleanText(value);
  if (value instanceof Date) return isoDay(value) ?? '';
  return String(value);
}

/** The day of a date cell, which Excel keeps without a zone; null when it is none. */
export function isoDay(value: Date): string | null {
  const time = value.getTime();
  if (Number.isNaN(time)) return null;
  const text = new Date(time).toISOString();
  return text.length === 24 ? text.slice(0, 10) : null;
}

/** The value that Excel shows for an error. */
export const isErrorValue = (text: string): boolean =>
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|BLOCKED!|CONNECT!|FIELD!|BUSY!|UNKNOWN!)$/.test(
    text,
  );
