import { appendOnly } from './append-only.ts';
import type { Migration } from './migration.ts';

/** Proposals to move and buy devices, and everything that happened to them. */
export const proposals: Migration = {
  version: 17,
  name: 'proposals',
  statements: [
    `CREATE TABLE proposal (number INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, as_of TEXT NOT NULL,
      state TEXT NOT NULL, created_at TEXT NOT NULL, units TEXT NOT NULL, devices TEXT NOT NULL, body TEXT NOT NULL,
      seq INTEGER NOT NULL) STRICT`,
    'CREATE INDEX proposal_by_state ON proposal (state, number)',
    `CREATE TABLE proposal_event (proposal INTEGER NOT NULL REFERENCES proposal (number), seq INTEGER NOT NULL,
      at TEXT NOT NULL, type TEXT NOT NULL, actor TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (proposal, seq))
      STRICT, WITHOUT ROWID`,
    ...appendOnly('proposal_event'),
  ],
};
