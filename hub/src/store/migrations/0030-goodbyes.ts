import type { Migration } from './migration.ts';

/** How an agent that is offline took its leave (`shutdown`, `stop`); null for one that did not, and for one that is there. */
export const goodbyes: Migration = {
  version: 30,
  name: 'goodbyes',
  statements: ['ALTER TABLE agent ADD COLUMN presence_goodbye TEXT'],
};
