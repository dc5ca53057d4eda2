import { appendOnly } from './append-only.ts';
import type { Migration } from './migration.ts';

/** Stock-takes with everything that was scanned in them, and what followed units that ended. */
export const stocktakes: Migration = {
  version: 21,
  name: 'stocktakes',
  statements: [
    `CREATE TABLE stocktake (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, unit TEXT, as_of TEXT NOT NULL,
      state TEXT NOT NULL, started_at TEXT NOT NULL, started_by TEXT NOT NULL, closed_at TEXT, closed_by TEXT,
      scans INTEGER NOT NULL, seq INTEGER NOT NULL) STRICT`,
    `CREATE TABLE stocktake_event (stocktake INTEGER NOT NULL REFERENCES stocktake (id), seq INTEGER NOT NULL,
      at TEXT NOT NULL, type TEXT NOT NULL, actor TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (stocktake, seq))
      STRICT, WITHOUT ROWID`,
    ...appendOnly('stocktake_event'),
    // What followed its place to another unit, so that it can be taken back with the change that moved the place.
    `CREATE TABLE unit_move (id INTEGER PRIMARY KEY AUTOINCREMENT, change_id INTEGER NOT NULL, at TEXT NOT NULL,
      what TEXT NOT NULL, ref TEXT NOT NULL, from_unit TEXT NOT NULL, to_unit TEXT NOT NULL, undone_at TEXT) STRICT`,
    'CREATE INDEX unit_move_by_change ON unit_move (change_id, id)',
  ],
};
