import { appendOnly } from './append-only.ts';
import type { Migration } from './migration.ts';

/** Stock-takes, and everything that was scanned in them. */
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
  ],
};
