import type { Migration } from './migration.ts';

/** How each device was over time: a row when something changed, and one a day. `at` is in milliseconds since 1970. */
export const readings: Migration = {
  version: 4,
  name: 'readings',
  statements: [
    // Clustered by device, because a device's history is always read in one piece.
    `CREATE TABLE device_reading (device_id TEXT NOT NULL, at INTEGER NOT NULL, health TEXT NOT NULL,
      reasons TEXT NOT NULL, page_count REAL, page_count_unit TEXT, supplies TEXT NOT NULL,
      PRIMARY KEY (device_id, at)) STRICT, WITHOUT ROWID`,
    // For pruning, which goes by age.
    'CREATE INDEX device_reading_by_time ON device_reading (at, device_id)',
  ],
};
