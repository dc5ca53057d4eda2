import { ExpectedError } from '@motcua/contract';
import type { IsoDate } from '../model.ts';

/** Whether a text is a day that the calendar has, written 2026-06-30. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // JavaScript rolls 2026-02-30 over to March instead of refusing it.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Reads a day; `where` names the flag or field in the error. */
export function parseAsOf(value: string, where = '--as-of'): IsoDate {
  if (!isCalendarDate(value)) throw new ExpectedError('E_DATE_INVALID', { value: value.slice(0, 40), where });
  return value;
}
