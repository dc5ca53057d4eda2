import { type Language, say, type Words } from '@motcua/contract';
import { type SheetCell, type SheetToWrite, type SheetType, writeWorkbook } from '@motcua/inventory';
import { valueTexts } from '../texts/values.ts';
import { viewTexts } from '../texts/views.ts';
import { formatDate, formatInstant, plainText } from './cell.ts';
import type { Cell, CellType, Column, Facts, Section, Table, View } from './view.ts';

/** Kinds of cell as a workbook has them: codes stay text, numbers numbers. */
const types: Readonly<Partial<Record<CellType, SheetType>>> = { number: 'number', date: 'date' };

/** A view as a workbook: its main table first, each other table on a sheet of its own, what is not a table on the first. */
export function renderXlsx(
  view: View,
  { language, asOf }: { language: Language; asOf: string | null },
): Promise<Uint8Array> {
  const tables = view.sections.filter((section): section is Table => section.is === 'table');
  const main = view.main ?? tables.at(-1);
  const title = [
    ...(asOf === null ? [] : [say(viewTexts.asOfTitle, language, { date: formatDate(asOf) })]),
    ...(view.simulated ? [valueTexts.simulated[language]] : []),
  ];
  const ordered = main === undefined ? [] : [main, ...tables.filter((table) => table !== main)];
  const sheets = ordered.map((table, index) => tableSheet(table, { language, title, index }));
  const facts = view.sections.filter((section) => section.is !== 'table');
  return writeWorkbook(
    facts.length === 0 && sheets.length > 0 ? sheets : [...sheets, factsSheet(facts, { language, title })],
  );
}

interface Place {
  language: Language;
  title: readonly string[];
  index: number;
}

function tableSheet(table: Table, { language, title, index }: Place): SheetToWrite {
  const columns = table.columns as unknown as readonly Column<unknown>[];
  return {
    name: sheetName(table.title?.[language] ?? '', index),
    title: [...(table.title === undefined ? [] : [table.title[language]]), ...title],
    columns: columns.map(({ words, type = 'text' }) => ({ header: words[language], type: types[type] ?? 'text' })),
    rows: (table.rows as readonly unknown[]).map((row) =>
      columns.map(({ value, type = 'text' }) => cellOf(value(row), { type, language })),
    ),
  };
}

function cellOf(value: Cell | Words, { type, language }: { type: CellType; language: Language }): SheetCell {
  if (value === null) return null;
  if (typeof value === 'object') return value[language];
  if (typeof value === 'boolean') return valueTexts[value ? 'yes' : 'no'][language];
  if (typeof value === 'number') return type === 'number' ? value : String(value);
  return type === 'instant' ? formatInstant(value) : plainText(value);
}

function factsSheet(sections: readonly Section[], { language, title }: Omit<Place, 'index'>): SheetToWrite {
  const facts = sections
    .filter((section): section is Facts => section.is === 'facts')
    .flatMap((section) => section.facts);
  const lines = sections.flatMap((section) => (section.is === 'lines' ? section.lines : []));
  return {
    name: sheetName(viewTexts.summary[language], 0),
    title,
    columns: [viewTexts.summary, viewTexts.valueHead].map((words) => ({ header: words[language], type: 'text' })),
    rows: [
      ...facts.map(({ words, value, type = 'text' }) => [
        words[language],
        type === 'date' && typeof value === 'string' ? formatDate(value) : cellOf(value, { type, language }),
      ]),
      ...lines.map((words) => [words[language]]),
    ],
  };
}

/** Excel allows 31 signs, and none of these. */
const sheetName = (title: string, index: number): string =>
  `${index === 0 ? '' : `${index + 1} `}${title.replace(/[[\]:*?/\\']/g, ' ').trim()}`.slice(0, 31).trim() ||
  `${index + 1}`;
