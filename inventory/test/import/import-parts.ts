export { readCsvGrid, readXlsxGrids } from '../../src/index.ts';
export type { GridValue } from '../../src/spreadsheet/grid.ts';
