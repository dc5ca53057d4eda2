import type { ErrorCode, Params } from '@motcua/contract';
import type { FieldValue } from './plan.ts';

/** What is wrong in a row, before it is worded. */
interface DraftError {
  cell: string;
  code: ErrorCode;
  params: Params;
}

/** One record of a list as it was read: what its cells say by field; a blank cell says nothing. */
export interface Draft {
  /** From 0. */
  row: number;
  values: Map<string, FieldValue>;
  errors: DraftError[];
  /** Name of the cell of a field, or of the row's first cell when it has no such column. */
  cellOf(field: string): string;
}

/** What a row does to the register. */
export interface Outcome {
  unit: string | null;
  tag: string | null;
  changes: { field: string; from: FieldValue; to: FieldValue }[];
  isNew: boolean;
}
