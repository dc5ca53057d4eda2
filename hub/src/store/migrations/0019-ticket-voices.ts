import type { Migration } from './migration.ts';

/** Who said that something is broken, and who has it. */
export const ticketVoices: Migration = {
  version: 19,
  name: 'ticket-voices',
  statements: [
    "ALTER TABLE ticket ADD COLUMN voices TEXT NOT NULL DEFAULT '[]'",
    'ALTER TABLE ticket ADD COLUMN assignee TEXT',
  ],
};
