import type { Generated } from 'kysely';

interface StandardFileTable {
  name: string;
  body: string;
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
  created_at: string;
  created_by: string;
  ended_at: string | null;
  ended_by: string | null;
}

export interface StandardTables {
  standard_file: StandardFileTable;
  waiver: WaiverTable;
}
