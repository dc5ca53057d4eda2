import type { Language, Words } from '@motcua/contract';

/** What may stand in a cell; null is a missing value and is shown as a dash. */
export type Cell = string | number | boolean | null;

/** How the values of a column are shown. */
export type CellType = 'text' | 'number' | 'instant' | 'date' | 'health' | 'flag';

/** One column of a table. */
export interface Column<Row> {
  /** Name in CSV; that of the key in JSON. */
  key: string;
  words: Words;
  type?: CellType;
  value: (row: Row) => Cell | Words;
  /** A code that is copied from the screen, and so is never cut; numbers are not either. */
  keep?: boolean;
  /** Only in `-o wide` and CSV. */
  wide?: boolean;
}

/** Rows under columns. */
export interface Table<Row = never> {
  is: 'table';
  title?: Words;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Rows that `-o table` shows at most. */
  most?: number;
  /** What stands there when there are no rows. */
  empty?: Words;
}

/** Names with values, one a line. */
export interface Facts {
  is: 'facts';
  title?: Words;
  facts: readonly { words: Words; value: Cell | Words; type?: CellType }[];
}

/** Lines of text. */
interface Lines {
  is: 'lines';
  title?: Words;
  lines: readonly Words[];
}

export type Section = Table | Facts | Lines;

/** How a person sees an answer. */
export interface View {
  simulated: boolean;
  sections: readonly Section[];
  /** Which table `-o csv` prints; the last when it is not named. */
  main?: Table;
  /** Printed as it is, whatever the output: a script, a token, YAML. */
  text?: string;
  /** Made for `-o xlsx` instead of the tables. */
  xlsx?: (language: Language) => Promise<Uint8Array>;
  /** Printed by `-o yaml` instead of the data, when that has a form of its own. */
  yaml?: string;
}

/** A table of rows of one type, as a section among others. */
export const table = <Row>(given: Omit<Table<Row>, 'is'>): Table => ({ is: 'table', ...given }) as unknown as Table;

/** A view of names with values and nothing else. */
export const factsView = (facts: Facts['facts']): View => ({ simulated: false, sections: [{ is: 'facts', facts }] });
