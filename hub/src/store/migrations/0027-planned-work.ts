import type { Migration } from './migration.ts';

/** Work that was announced, and what was faulty while it went on. */
export const plannedWork: Migration = {
  version: 27,
  name: 'planned-work',
  statements: [
    `CREATE TABLE planned_work (number INTEGER PRIMARY KEY AUTOINCREMENT, unit TEXT, subtree INTEGER NOT NULL, system TEXT,
      starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, reason TEXT NOT NULL, stops_service INTEGER NOT NULL, urgent TEXT,
      notice_days INTEGER NOT NULL, announced_at TEXT NOT NULL, announced_by TEXT NOT NULL, cancelled_at TEXT,
      cancelled_by TEXT, cancel_reason TEXT) STRICT`,
    'CREATE INDEX planned_work_by_end ON planned_work (ends_at)',
    `CREATE TABLE planned_work_fault (work INTEGER NOT NULL REFERENCES planned_work (number), device_id TEXT NOT NULL,
      device_name TEXT, kind TEXT NOT NULL, unit TEXT NOT NULL, since TEXT NOT NULL, reasons TEXT NOT NULL,
      PRIMARY KEY (work, device_id)) STRICT, WITHOUT ROWID`,
  ],
};
