import type { RegisterChange } from '../changes/change.ts';
import type { MappedBy } from './find-table.ts';
import type { ListKind } from './list-kind.ts';
import type { CellError } from './messages.ts';
import type { SkipReason } from './skip-row.ts';

export type FieldValue = string | number | boolean | null;

export interface FieldChange {
  field: string;
  from: FieldValue;
  to: FieldValue;
}

export type Verdict = 'create' | 'update' | 'same' | 'error';

/** What an import would do with one row; `row` is the number that Excel shows. */
export interface ImportRow {
  row: number;
  verdict: Verdict;
  unit: string | null;
  /** Asset tag of a device; null for units. */
  tag: string | null;
  changes: FieldChange[];
  errors: CellError[];
}

/** A column by its letter. */
interface NamedColumn {
  column: string;
  header: string;
}

/** What an import would do, as INTERFACE 6 has it, and the changes that do it. */
export interface ImportPlan {
  sheet: string;
  list: ListKind;
  asOf: string;
  headerRow: number;
  /** First and last row of the header, when it has several. */
  headerRows: [first: number, last: number];
  mapping: (NamedColumn & { field: string; by: MappedBy })[];
  unmapped: NamedColumn[];
  /** Columns that are known to be nothing to the register: running numbers, units of measure. */
  ignored: NamedColumn[];
  sheets: { name: string; hidden: boolean; headerRow: number | null }[];
  hidden: { rows: number[]; columns: string[] };
  /** Rows that are no records: sums, section titles, signatures, rows of other days. Blank ones are not told. */
  skipped: { row: number; reason: SkipReason; text: string }[];
  rows: ImportRow[];
  totals: Record<Verdict, number>;
}

/** A plan, and what carries it out: the changes of the rows without errors. */
export interface Import {
  plan: ImportPlan;
  changes: RegisterChange[];
}
