import { kindRows, type Language } from '@motcua/contract';
import { deviceFields, type Field, unitFields } from '../import/fields.ts';
import type { ListKind } from '../import/list-kind.ts';
import { statusChoices } from '../import/parse-choice.ts';
import type { Unit } from '../model.ts';
import type { SheetCell, SheetToWrite } from '../spreadsheet/write-xlsx.ts';
import { registerColumns } from './columns.ts';
import { exchangeTexts, guideLines, guideTexts } from './texts.ts';

/** An empty list to fill: the sheet itself, the lists that its cells offer, and how to fill it. */
export function templateSheets({
  kind,
  units,
  language,
}: {
  kind: ListKind;
  units: readonly Unit[];
  language: Language;
}): SheetToWrite[] {
  const fields = kind === 'device' ? deviceFields : unitFields;
  return [listSheet({ kind, fields, units, language }), guideSheet(fields, language), choiceSheet(units, language)];
}

interface Given {
  kind: ListKind;
  fields: readonly Field[];
  units: readonly Unit[];
  language: Language;
}

function listSheet({ kind, fields, units, language }: Given): SheetToWrite {
  const types = new Map(
    registerColumns[kind === 'device' ? 'devices' : 'units'].map(({ field, type }) => [field, type]),
  );
  const range = (column: string, count: number) =>
    `'${exchangeTexts.choices[language]}'!$${column}$2:$${column}$${count + 1}`;
  const ranges: Readonly<Record<string, string>> = {
    kind: range('A', kindRows.length),
    status: range('B', statusChoices.length),
    unit: range('C', Math.max(1, units.length)),
    parent: range('C', Math.max(1, units.length)),
  };
  const example = exampleRow(kind, { units, language });
  return {
    name: exchangeTexts[kind === 'device' ? 'deviceTitle' : 'unitTitle'][language].slice(0, 31),
    title: [exchangeTexts[kind === 'device' ? 'deviceTitle' : 'unitTitle'][language]],
    columns: fields.map(({ field, words }) => ({ header: words[language], type: types.get(field) ?? 'text' })),
    rows: [fields.map(({ field }) => example[field] ?? null)],
    blankRows: 1000,
    lists: fields.flatMap(({ field }, column) =>
      ranges[field] === undefined ? [] : [{ column, range: ranges[field] }],
    ),
  };
}

/** Shows the form of each value, and says itself that it is no record. */
function exampleRow(
  kind: ListKind,
  { units, language }: Pick<Given, 'units' | 'language'>,
): Readonly<Record<string, SheetCell>> {
  const unit = units[0]?.code ?? '00040';
  const mark = exchangeTexts.example[language];
  if (kind === 'unit')
    return {
      code: mark,
      name: units[0]?.name ?? 'Phường Phúc Xá',
      parent: units[0]?.parent ?? null,
      area: 42,
      officers: 6,
    };
  return {
    unit,
    tag: mark,
    kind: kindRows[0].words[language],
    serial: '0012345',
    year: 2021,
    cost: 15_000_000,
    status: statusChoices[0]?.words[language] ?? null,
    warrantyUntil: '2024-06-30',
  };
}

function guideSheet(fields: readonly Field[], language: Language): SheetToWrite {
  const told = fields.flatMap(({ field, words }) => {
    const text = guideTexts[field];
    return text === undefined ? [] : [[words[language], text[language]]];
  });
  return {
    name: exchangeTexts.guide[language],
    title: [guideLines.headers[language], guideLines.blank[language], guideLines.check[language]],
    columns: [
      { header: exchangeTexts.column[language], type: 'text' },
      { header: exchangeTexts.meaning[language], type: 'text' },
    ],
    rows: told,
  };
}

function choiceSheet(units: readonly Unit[], language: Language): SheetToWrite {
  const rows = Math.max(kindRows.length, statusChoices.length, units.length);
  return {
    name: exchangeTexts.choices[language],
    title: [],
    columns: [exchangeTexts.kinds, exchangeTexts.statuses, exchangeTexts.units, exchangeTexts.unitNames].map(
      (words) => ({
        header: words[language],
        type: 'text' as const,
      }),
    ),
    rows: Array.from({ length: rows }, (_, at) => [
      kindRows[at]?.words[language] ?? null,
      statusChoices[at]?.words[language] ?? null,
      units[at]?.code ?? null,
      units[at]?.name ?? null,
    ]),
  };
}
