import type { Generated } from 'kysely';

/** Something that was done to the register, as one transaction. */
export interface RegisterChangeTable {
  id: Generated<number>;
  /** Recorded time, later than that of every change before. */
  at: string;
  actor: string;
  actor_name: string;
  kind: string;
  title: string;
  source: string | null;
  /** JSON, as who planned the change told it. */
  detail: string;
  created: number;
  updated: number;
  deleted: number;
  /** JSON list: codes of the units that it touches; empty in the first change, which touches all. */
  units: string;
  undoes: number | null;
  undone_by: number | null;
}

/** One state of one row, from when to when it was what was known. */
interface RegisterVersionTable {
  kind: string;
  /** Of the record; of a level its code. */
  id: string;
  valid_from: string;
  recorded_from: string;
  recorded_to: string | null;
  change_id: number;
  /** JSON: the row. */
  body: string;
}

export interface RegisterTables {
  register_change: RegisterChangeTable;
  register_version: RegisterVersionTable;
}
