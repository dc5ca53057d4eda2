import type { Level } from '../model.ts';
import { textOf } from './cell-text.ts';
import {
  type Choice,
  choiceFinder,
  choiceWords,
  custodyChoices,
  kindChoices,
  parseChoice,
  statusChoices,
  yesNo,
} from './parse-choice.ts';
import { parseDate, parseYear } from './parse-date.ts';
import { parseMoney } from './parse-money.ts';
import { parseNumber } from './parse-number.ts';
import { parseCode, parseMac, parseText } from './parse-text.ts';
import type { FieldValue } from './plan.ts';
import { bad, type Parse } from './value.ts';

/** How the cells of each field are read. */
export type Parsers = Readonly<Record<string, Parse<FieldValue>>>;

/** A kind, which may be followed by what the device is called: "Máy in Canon LBP 2900". */
export interface KindCell {
  kind: string;
  rest: string;
}

/** Reads kinds with what stands behind them. */
export function kindReader(): (value: Parameters<Parse<never>>[0]) => KindCell | null {
  const find = choiceFinder(kindChoices);
  return (value) => {
    const found = find(textOf(value));
    return found === null ? null : { kind: found.code, rest: found.rest };
  };
}

const date: Parse<string> = (value, context) => parseDate(value, context);

/** Parsers of a list of devices; `kind` is read by `kindReader`. */
export function deviceParsers(): Parsers {
  const requisitioned = parseChoice(yesNo, { vi: 'Trưng dụng', en: 'Requisitioned' });
  return {
    unit: parseText,
    tag: parseCode,
    assetNumber: parseCode,
    vendor: parseText,
    model: parseText,
    serial: parseText,
    mac: parseMac,
    year: parseYear,
    cost: parseMoney,
    status: parseChoice(statusChoices, { vi: 'Tình trạng', en: 'Status' }),
    custodian: parseText,
    room: parseText,
    budgetLine: parseText,
    warrantyUntil: date,
    custody: parseChoice(custodyChoices, { vi: 'Hình thức giao', en: 'Custody' }),
    loanFrom: date,
    loanUntil: date,
    requisitioned: (value, context) => {
      const parsed = requisitioned(value, context);
      return 'code' in parsed ? parsed : { value: parsed.value === 'yes' };
    },
    note: parseText,
    quantity: parseText,
    validFrom: date,
    validTo: date,
  };
}

/** Parsers of a list of units. */
export function unitParsers(levels: readonly Level[]): Parsers {
  const level = parseChoice(
    levels.map(({ code, name }): Choice<string> => ({ code, words: name, names: '' })),
    { vi: 'Cấp', en: 'Level' },
  );
  return {
    code: parseCode,
    name: parseText,
    parent: parseText,
    area: parseNumber({ min: 0, max: 1_000_000, whole: false }),
    officers: parseNumber({ min: 0, max: 100_000, whole: true }),
    digitisingOfficers: parseNumber({ min: 0, max: 100_000, whole: true }),
    uplinkMbps: parseNumber({ min: 0, max: 1_000_000, whole: false }),
    level,
    unitType: parseText,
    quantity: parseText,
    validFrom: date,
    validTo: date,
  };
}

/** Says which kinds there are. */
export const unknownKind = (value: string, language: 'vi' | 'en') =>
  bad('E_IMPORT_KIND_UNKNOWN', { value: value.slice(0, 60), choices: choiceWords(kindChoices, language) });
