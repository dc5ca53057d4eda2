import type { Migration } from './migration.ts';

const content = ['name', 'carrier', 'contract', 'bandwidth_mbps', 'target_percent', 'units', 'valid_from', 'valid_to'];

/** A line is kept as it was from one day to another; what there is of it becomes its first version. */
export const linkVersions: Migration = {
  version: 31,
  name: 'link-versions',
  statements: [
    `CREATE TABLE wan_link_version (link TEXT NOT NULL REFERENCES wan_link (id), valid_from TEXT NOT NULL, valid_to TEXT,
      name TEXT NOT NULL, carrier TEXT NOT NULL, contract TEXT, bandwidth_mbps REAL, target_percent REAL,
      units TEXT NOT NULL, PRIMARY KEY (link, valid_from)) STRICT, WITHOUT ROWID`,
    `INSERT INTO wan_link_version (link, ${content.join(', ')}) SELECT id, ${content.join(', ')} FROM wan_link`,
    ...content.map((column) => `ALTER TABLE wan_link DROP COLUMN ${column}`),
  ],
};
