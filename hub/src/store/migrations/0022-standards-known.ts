import { appendOnly } from './append-only.ts';
import type { Migration } from './migration.ts';

/** What was said of standards stays known after it was replaced, so that an old answer can be given again. */
export const standardsKnown: Migration = {
  version: 22,
  name: 'standards-known',
  statements: [
    `CREATE TABLE standard_file_version (number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, body TEXT,
      at TEXT NOT NULL, by_name TEXT NOT NULL) STRICT`,
    'INSERT INTO standard_file_version (name, body, at, by_name) SELECT name, body, at, by_name FROM standard_file',
    ...appendOnly('standard_file_version'),
    'ALTER TABLE waiver ADD COLUMN first_expiry TEXT',
  ],
};
