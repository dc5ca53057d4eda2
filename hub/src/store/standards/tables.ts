import type { Generated } from 'kysely';

interface StandardFileTable {
  name: string;
  body: string;
  at: string;
  by_name: string;
}

interface StandardFileVersionTable {
  number: Generated<number>;
  name: string;
  /** Null: the file was taken away. */
  body: string | null;
  at: string;
  by_name: string;
}

interface WaiverTable {
  number: Generated<number>;
  standard: string;
  unit: string | null;
  subtree: number;
  reason: string;
  approver: string;
  decision: string;
  valid_from: string;
  expiry: string;
  /** The expiry before it was ended early; null where it was not. */
  first_expiry: string | null;
  created_at: string;
  created_by: string;
  ended_at: string | null;
  ended_by: string | null;
}

export interface StandardTables {
  standard_file: StandardFileTable;
  standard_file_version: StandardFileVersionTable;
  waiver: WaiverTable;
}
