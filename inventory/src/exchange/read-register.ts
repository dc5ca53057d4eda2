import { describeError, ExpectedError } from '@motcua/contract';
import { textOf } from '../import/cell-text.ts';
import { headerKey } from '../import/header-key.ts';
import { parseDate } from '../import/parse-date.ts';
import { parseNumber } from '../import/parse-number.ts';
import { parseText } from '../import/parse-text.ts';
import { deviceParsers, kindReader, type Parsers, unitParsers, unknownKind } from '../import/parsers.ts';
import type { FieldValue } from '../import/plan.ts';
import type { Parse } from '../import/value.ts';
import type { Installation } from '../model.ts';
import { deviceDefaults } from '../model.ts';
import { sortInstallation } from '../sort-installation.ts';
import { cellName, type Grid } from '../spreadsheet/grid.ts';
import { simulatedLabel } from '../texts.ts';
import { type RegisterList, registerColumns, sheetNames } from './columns.ts';

/** When a workbook says no first day, what is in it holds since before anybody asks. */
const always = '2000-01-01';
type Values = Record<string, FieldValue>;

/** A register from a workbook as `registerSheets` writes it, or from a filled template with units; E_SOURCE_CELL names the first cell that is wrong. */
export function readRegisterSheets(
  grids: readonly Grid[],
  { path, name }: { path: string; name: string },
): Installation {
  const rows = (list: RegisterList): Values[] => {
    const grid = grids.find((candidate) => Object.values(sheetNames[list]).includes(candidate.name.normalize('NFC')));
    return grid === undefined ? [] : readSheet(grid, { list, path });
  };
  const levels = rows('levels').map(({ code, rank, nameVi, nameEn, validFrom, validTo }) => ({
    code,
    rank,
    name: { vi: nameVi ?? '', en: nameEn ?? '' },
    validFrom,
    validTo,
  }));
  const found = {
    name: nameIn(grids) ?? name,
    simulated: grids.some((grid) =>
      grid.rows
        .slice(0, 5)
        .flat()
        .some((value) => value === simulatedLabel.vi || value === simulatedLabel.en),
    ),
    levels,
    units: rows('units').map((unit) => ({
      kind: 'one_stop_unit',
      unitType: 'other',
      id: `${unit.code}@${unit.validFrom}`,
      ...present(unit),
      facts: factsOf(unit.facts),
    })),
    places: rows('places'),
    posts: rows('posts'),
    devices: rows('devices').map((device) => ({
      ...deviceDefaults,
      status: 'in_use',
      id: device.tag,
      ...present(device),
    })),
  };
  if (found.units.length === 0) throw new ExpectedError('E_SOURCE_NO_UNITS', { path, sheet: sheetNames.units.vi });
  return sortInstallation(found as unknown as Installation);
}

/** What a cell does not say is left to the default. */
const present = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) =>
        value !== null ||
        !(field in deviceDefaults || field === 'id' || field === 'kind' || field === 'status' || field === 'unitType'),
    ),
  );

const factsOf = (text: FieldValue | undefined): unknown => (typeof text === 'string' ? JSON.parse(text) : {});

const nameIn = (grids: readonly Grid[]): string | undefined =>
  grids
    .map(({ rows }) => /^(?:Sổ đăng ký|Register) (\S+) /.exec(textOf(rows[0]?.[0]))?.[1])
    .find((found) => found !== undefined);

function parsersOf(list: RegisterList): Parsers {
  const readKind = kindReader();
  const kind: Parse<FieldValue> = (value, { language }) => {
    const found = readKind(value);
    return found === null ? unknownKind(textOf(value), language) : { value: found.kind };
  };
  const number = parseNumber({ min: 0, max: 1_000_000, whole: false });
  const more: Parsers = { validFrom: parseDate, validTo: parseDate, rank: number, number, facts: factsCell };
  if (list === 'devices') return { ...deviceParsers(), ...more, kind };
  return list === 'units' ? { ...unitParsers([]), ...more, level: parseText } : { ...more, area: number };
}

const factsCell: Parse<FieldValue> = (value) => {
  try {
    const facts: unknown = JSON.parse(textOf(value));
    if (facts !== null && typeof facts === 'object' && !Array.isArray(facts)) return { value: JSON.stringify(facts) };
  } catch {
    // told below
  }
  return {
    code: 'E_IMPORT_CHOICE_UNKNOWN',
    params: { value: textOf(value).slice(0, 40), field: 'facts', choices: '{"name": 1}' },
  };
};

function readSheet(grid: Grid, { list, path }: { list: RegisterList; path: string }): Values[] {
  const columns = registerColumns[list] as readonly { field: string; words: { vi: string; en: string } }[];
  const fieldOf = new Map(
    columns.flatMap(({ field, words }) => [words.vi, words.en].map((word) => [headerKey(word), field])),
  );
  const fieldsIn = (row: Grid['rows'][number]) => row.map((value) => fieldOf.get(headerKey(textOf(value))));
  const header = grid.rows
    .slice(0, 20)
    .findIndex((row) => fieldsIn(row).filter((field) => field !== undefined).length >= 2);
  if (header < 0) return [];
  const fields = fieldsIn(grid.rows[header] ?? []);
  const parsers = parsersOf(list);
  return grid.rows.slice(header + 1).flatMap((cells, at) => {
    if (cells.every((value) => textOf(value) === '') || cells.some((value) => /^ví dụ/i.test(textOf(value)))) return [];
    const values: Values = Object.fromEntries(columns.map(({ field }) => [field, null]));
    for (const [column, field] of fields.entries()) {
      const value = cells[column] ?? null;
      if (field === undefined || value === null || textOf(value) === '') continue;
      values[field] = readCell(value, {
        parse: parsers[field] ?? parseText,
        where: { path, sheet: grid.name, cell: cellName(header + 1 + at, column) },
      });
    }
    return [{ ...values, validFrom: values.validFrom ?? always }];
  });
}

function readCell(
  value: Parameters<Parse<FieldValue>>[0],
  { parse, where }: { parse: Parse<FieldValue>; where: { path: string; sheet: string; cell: string } },
): FieldValue {
  const parsed = parse(value, { asOf: '2999-12-31', scale: 1, language: 'vi' });
  if ('value' in parsed) return parsed.value;
  const error = new ExpectedError(parsed.code, parsed.params);
  throw new ExpectedError('E_SOURCE_CELL', {
    ...where,
    detail: describeError(error, 'en').what,
    detailVi: describeError(error, 'vi').what,
  });
}
