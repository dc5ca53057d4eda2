import type { Migration } from './migration.ts';

/** What stands on the network of a unit: which devices one of its agents reads, and which a scan has come upon. */
export const network: Migration = {
  version: 7,
  name: 'network',
  statements: [
    // The keys beside the body, for ingest: what only the holder may report.
    `CREATE TABLE unit_targets (unit_id TEXT PRIMARY KEY REFERENCES unit (id), version INTEGER NOT NULL, at TEXT NOT NULL,
      body TEXT NOT NULL, keys TEXT NOT NULL, holder TEXT REFERENCES agent (id), since TEXT) STRICT`,
    `CREATE TABLE discovery (id TEXT PRIMARY KEY, unit_id TEXT NOT NULL REFERENCES unit (id), address TEXT NOT NULL,
      agent TEXT NOT NULL, state TEXT NOT NULL, first_seen_at TEXT NOT NULL, last_seen_at TEXT NOT NULL,
      decided_at TEXT, decided_by TEXT, body TEXT NOT NULL, UNIQUE (unit_id, address)) STRICT`,
  ],
};
