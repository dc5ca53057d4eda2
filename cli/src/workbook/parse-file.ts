import { type Grid, readCsvGrid, readXlsxGrids } from '@motcua/inventory';
import { checkZip } from './check-zip.ts';
import { requireWorkbook, sniff } from './sniff.ts';

/** The sheets of an .xlsx or .csv file, by what its bytes are; macros, links and pictures are never looked at. */
export async function parseFile(bytes: Buffer, path: string): Promise<Grid[]> {
  if (sniff(bytes, path) === 'csv') return [readCsvGrid(bytes, path)];
  requireWorkbook(await checkZip(bytes, path), path);
  return readXlsxGrids(bytes, path);
}
