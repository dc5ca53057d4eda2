import type { Migration } from './migration.ts';

/** Whether the counter of each unit can serve a citizen, and by what it is found out that something changed. */
export const readiness: Migration = {
  version: 23,
  name: 'readiness',
  statements: [
    `CREATE TABLE readiness (unit TEXT PRIMARY KEY, answer TEXT NOT NULL, because TEXT NOT NULL, since TEXT NOT NULL,
      at TEXT NOT NULL, ended INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
    'CREATE INDEX readiness_by_time ON readiness (at, unit)',
    'CREATE INDEX readiness_by_answer ON readiness (answer, unit)',
    'CREATE INDEX observed_device_by_change ON observed_device (changed_at)',
  ],
};
