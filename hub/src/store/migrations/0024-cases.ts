import type { Migration } from './migration.ts';

/** What explains a fault, how often devices broke down lately, and cases that have others inside. */
export const cases: Migration = {
  version: 24,
  name: 'cases',
  statements: [
    'ALTER TABLE fault ADD COLUMN covered_by TEXT',
    'ALTER TABLE fault ADD COLUMN turns TEXT',
    'ALTER TABLE fault ADD COLUMN flapping TEXT',
    `CREATE TABLE fault_memory (device_id TEXT PRIMARY KEY, turns TEXT NOT NULL, until INTEGER NOT NULL) STRICT`,
    'ALTER TABLE ticket ADD COLUMN children TEXT',
    'ALTER TABLE ticket ADD COLUMN part_of INTEGER',
  ],
};
