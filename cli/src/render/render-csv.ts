import type { Language, Words } from '@motcua/contract';
import { valueTexts } from '../texts/values.ts';
import type { Cell, Column, Table } from './view.ts';

/** Excel on Windows takes a file for Windows-1258 unless it starts with this. */
const byteOrderMark = '\ufeff';

/**
 * A table as CSV (RFC 4180) for Excel. Codes stay text, missing values are empty, instants stay RFC 3339; a text that a
 * spreadsheet would run as a formula gets an apostrophe.
 */
export function renderCsv({
  table,
  simulated,
  language,
}: {
  table: Table;
  simulated: boolean;
  language: Language;
}): string {
  const columns = table.columns as unknown as readonly Column<unknown>[];
  const label = simulated ? [valueTexts.simulated.vi] : [];
  const head = [...columns.map(({ key }) => key), ...(simulated ? ['simulated'] : [])];
  const rows = (table.rows as readonly unknown[]).map((row) => [
    ...columns.map(({ value }) => csvCell(value(row), language)),
    ...label.map(quote),
  ]);
  return byteOrderMark + [head.map(quote), ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function csvCell(value: Cell | Words, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return quote(typeof value === 'object' ? value[language] : value);
}

const startsFormula = /^[=+\-@\t\r]/;

function quote(text: string): string {
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
