import type { Migration } from './migration.ts';

/** Who does what only one of several hubs may do: one row for each duty. */
export const leader: Migration = {
  version: 9,
  name: 'leader',
  statements: [
    // The token grows with each change of holder; times are the database's, in milliseconds since 1970.
    `CREATE TABLE leader (duty TEXT PRIMARY KEY, holder TEXT NOT NULL, token INTEGER NOT NULL,
      expires_at INTEGER NOT NULL) STRICT`,
  ],
};
