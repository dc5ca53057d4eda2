import type { Migration } from './migration.ts';

/** When an agent said, by its own clock, that it is there or not: what it said before that comes too late. */
export const presence: Migration = {
  version: 11,
  name: 'presence',
  statements: ['ALTER TABLE agent ADD COLUMN presence_said_at TEXT'],
};
