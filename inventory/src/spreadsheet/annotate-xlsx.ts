import { ExpectedError } from '@motcua/contract';

/** What is written beside the rows of a sheet. */
export interface Annotation {
  sheet: string;
  /** Row of the header, from 0. */
  headerRow: number;
  header: string;
  /** By row from 0. */
  texts: ReadonlyMap<number, string>;
}

/** A copy of an .xlsx file with one more column; everything else stays as it was. */
export async function annotateXlsx(
  bytes: Uint8Array,
  { sheet, headerRow, header, texts }: Annotation,
): Promise<Uint8Array> {
  const { openXlsx, saveXlsx } = await import('hucre/xlsx');
  const workbook = await openXlsx(bytes, { readStyles: true });
  const found = workbook.sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new ExpectedError('E_IMPORT_NO_SHEET', { path: '-', sheet, sheets: '-' });
  const column = found.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const [row, text] of [[headerRow, header] as const, ...texts]) {
    const cells = found.rows[row];
    if (cells === undefined) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = text;
  }
  return saveXlsx(workbook);
}
