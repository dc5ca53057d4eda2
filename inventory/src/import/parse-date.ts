import { isCalendarDate } from '../time/parse-as-of.ts';
import { isoDay, textOf } from './cell-text.ts';
import { bad, type Parse } from './value.ts';

const dayMs = 86_400_000;
/** Day 0 of Excel's calendar, as it counts after 28 February 1900. */
const epoch = Date.UTC(1899, 11, 30);

/** The day of an Excel serial number between 1950 and 2100; null outside. */
function serialDay(serial: number): string | null {
  if (!(serial >= 18_264 && serial < 73_051)) return null;
  return new Date(epoch + Math.floor(serial) * dayMs).toISOString().slice(0, 10);
}

/** A day: a date cell, a serial number, 30/06/2026, 30-6-2026, 30.6.2026 or 2026-06-30. */
export const parseDate: Parse<string> = (value) => {
  const day =
    value instanceof Date ? isoDay(value) : typeof value === 'number' ? serialDay(value) : dayIn(textOf(value));
  return day === null ? bad('E_IMPORT_DATE', { value: textOf(value).slice(0, 40) }) : { value: day };
};

/** Day first, as Vietnam writes it. */
function dayIn(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso =
    day === undefined
      ? text.replace(/[ T]00:00(?::00)?(?:\.000)?Z?$/, '')
      : `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : null;
}

const firstYear = 1980;

/** The year in which a device was taken into use: 2019, "Năm 2019", 03/2019, or any date. */
export const parseYear: Parse<number> = (value, { asOf }) => {
  const last = Number(asOf.slice(0, 4)) + 1;
  const text = textOf(value);
  const year = typeof value === 'number' && value > 3000 ? Number(serialDay(value)?.slice(0, 4)) : yearIn(text);
  return Number.isInteger(year) && year >= firstYear && year <= last
    ? { value: year }
    : bad('E_IMPORT_YEAR', { value: text.slice(0, 40), min: firstYear, max: last });
};

function yearIn(text: string): number {
  const day = dayIn(text);
  const year = day?.slice(0, 4) ?? /^(?:năm\s*|nam\s*)?(?:\d{1,2}[/.-])?(\d{4})(?:[.,]0+)?$/i.exec(text)?.[1];
  return year === undefined ? Number.NaN : Number(year);
}
