import type { Migration } from './migration.ts';

/** Codes that people report by, photos of tickets, and devices that stand in while something is mended. */
export const fromPeople: Migration = {
  version: 25,
  name: 'from-people',
  statements: [
    `CREATE TABLE intake_token (secret_sha256 TEXT PRIMARY KEY, unit_id TEXT NOT NULL, device TEXT, networks TEXT,
      created_at TEXT NOT NULL, made_by TEXT NOT NULL, ends_at TEXT, last_used_at TEXT, uses INTEGER NOT NULL) STRICT`,
    'CREATE INDEX intake_token_by_unit ON intake_token (unit_id, device)',
    'CREATE TABLE photo_content (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT',
    `CREATE TABLE ticket_photo (ticket INTEGER NOT NULL REFERENCES ticket (number), id TEXT NOT NULL,
      sha256 TEXT NOT NULL REFERENCES photo_content (sha256), kind TEXT NOT NULL, width INTEGER NOT NULL,
      height INTEGER NOT NULL, bytes INTEGER NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (ticket, id))
      STRICT, WITHOUT ROWID`,
    'CREATE INDEX ticket_photo_by_content ON ticket_photo (sha256)',
    "ALTER TABLE ticket ADD COLUMN loans TEXT NOT NULL DEFAULT '[]'",
    'ALTER TABLE ticket ADD COLUMN open_loans INTEGER NOT NULL DEFAULT 0',
    'CREATE INDEX ticket_by_open_loans ON ticket (number) WHERE open_loans > 0',
  ],
};
