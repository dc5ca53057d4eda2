import type { Migration } from './migration.ts';

/** What an agent could read and what it could not, and why: the answer to "the agent is there, where is its printer?". */
export const probes: Migration = {
  version: 3,
  name: 'probes',
  statements: ['ALTER TABLE agent ADD COLUMN probes TEXT'],
};
