import type { Migration } from './migration.ts';

/** Lines of carriers to units, and from when to when each was seen up or down; between two rows nobody knows. */
export const wanLinks: Migration = {
  version: 29,
  name: 'wan-links',
  statements: [
    `CREATE TABLE wan_link (id TEXT PRIMARY KEY, name TEXT NOT NULL, carrier TEXT NOT NULL, contract TEXT,
      bandwidth_mbps REAL, target_percent REAL, units TEXT NOT NULL, valid_from TEXT NOT NULL, valid_to TEXT) STRICT`,
    `CREATE TABLE wan_link_sight (link TEXT NOT NULL REFERENCES wan_link (id), state TEXT NOT NULL,
      from_at INTEGER NOT NULL, to_at INTEGER NOT NULL, PRIMARY KEY (link, from_at)) STRICT, WITHOUT ROWID`,
  ],
};
