import { readFile, writeFile } from 'node:fs/promises';
import { join, parse as parsePath } from 'node:path';
import { ExpectedError, type Language } from '@motcua/contract';
import {
  annotateXlsx,
  type Grid,
  type ImportPlan,
  type ImportRow,
  type SheetCell,
  writeWorkbook,
} from '@motcua/inventory';
import { importTexts } from '../../texts/import.ts';
import { fileProblem } from '../file-problem.ts';

/** Everything that a report needs. */
export interface Report {
  /** The file that was imported; never written to. */
  file: string;
  /** Where the copy goes; beside the file, under a free name, when it is not said. */
  to: string | undefined;
  plan: ImportPlan;
  grids: readonly Grid[];
  language: Language;
}

/** Writes a copy of the file with the verdict of each row in a column of its own; gives its path. */
export async function writeReport({ file, to, plan, grids, language }: Report): Promise<string> {
  const bytes = await reportOf({ file, plan, grids, language });
  if (to !== undefined) return writeNew(to, bytes);
  const { dir, name } = parsePath(file);
  for (let turn = 1; ; turn += 1) {
    const path = join(dir, `${name}.ketqua${turn === 1 ? '' : `-${turn}`}.xlsx`);
    try {
      return await writeNew(path, bytes);
    } catch (error) {
      if (!(error instanceof ExpectedError && error.code === 'E_IMPORT_REPORT_EXISTS') || turn > 99) throw error;
    }
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<string> {
  try {
    // Never over anything that is there, the original least of all.
    await writeFile(path, bytes, { flag: 'wx' });
    return path;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new ExpectedError('E_IMPORT_REPORT_EXISTS', { path }, { cause: error });
    throw fileProblem(error, path);
  }
}

async function reportOf({ file, plan, grids, language }: Omit<Report, 'to'>): Promise<Uint8Array> {
  const texts = new Map(plan.rows.map((row) => [row.row - 1, verdictText(row, language)]));
  const header = importTexts.result[language];
  const original = await readFile(file);
  if (original[0] === 0x50 && original[1] === 0x4b)
    return annotateXlsx(original, { sheet: plan.sheet, headerRow: plan.headerRow - 1, header, texts });
  // A .csv has no place for a second line in a cell that every program reads alike.
  const [grid] = grids;
  const rows = (grid?.rows ?? []).map((row) =>
    row.map((value): SheetCell => (value instanceof Date ? value.toISOString() : value)),
  );
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const [head = [], ...body] = rows.map((row, at) => [
    ...row,
    ...Array(width - row.length).fill(null),
    at === plan.headerRow - 1 ? header : (texts.get(at) ?? null),
  ]);
  const columns = head.map((value) => ({ header: String(value ?? ''), type: 'text' as const }));
  return writeWorkbook([{ name: plan.sheet.slice(0, 31) || 'CSV', title: [], columns, rows: body }]);
}

function verdictText({ verdict, changes, errors }: ImportRow, language: Language): string {
  const word = importTexts[verdict][language];
  if (verdict === 'error') return `${word}: ${errors.map(({ cell, message }) => `${cell}: ${message}`).join('\n')}`;
  if (verdict !== 'update') return word;
  return `${word}: ${changes.map(({ field, from, to }) => `${field}: ${from ?? '–'} → ${to ?? '–'}`).join('; ')}`;
}
