import type { Generated } from 'kysely';

/** What the events of each stock-take fold to. Times in RFC 3339. */
export interface StocktakeTable {
  id: Generated<number>;
  title: string;
  /** Code of the unit on `as_of`; null for all. */
  unit: string | null;
  as_of: string;
  state: string;
  started_at: string;
  started_by: string;
  closed_at: string | null;
  closed_by: string | null;
  scans: number;
  /** Number of the last event. */
  seq: number;
}

/** The log; triggers forbid to change it. `data` is JSON: a scan, or the rows of the result. */
interface StocktakeEventTable {
  stocktake: number;
  seq: number;
  at: string;
  type: string;
  actor: string;
  data: string;
}

export interface StocktakeTables {
  stocktake: StocktakeTable;
  stocktake_event: StocktakeEventTable;
}
