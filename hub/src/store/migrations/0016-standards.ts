import type { Migration } from './migration.ts';

/** What an installation says about standards: files with packs and parameters, and waivers that were entered by themselves. */
export const standards: Migration = {
  version: 16,
  name: 'standards',
  statements: [
    'CREATE TABLE standard_file (name TEXT PRIMARY KEY, body TEXT NOT NULL, at TEXT NOT NULL, by_name TEXT NOT NULL) STRICT',
    // By code and not by id of the unit: a waiver means whoever has the code on its first day.
    `CREATE TABLE waiver (number INTEGER PRIMARY KEY, standard TEXT NOT NULL, unit TEXT, subtree INTEGER NOT NULL,
      reason TEXT NOT NULL, approver TEXT NOT NULL, decision TEXT NOT NULL, valid_from TEXT NOT NULL,
      expiry TEXT NOT NULL, created_at TEXT NOT NULL, created_by TEXT NOT NULL, ended_at TEXT, ended_by TEXT) STRICT`,
  ],
};
