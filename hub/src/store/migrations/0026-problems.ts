import { appendOnly } from './append-only.ts';
import type { Migration } from './migration.ts';

/** Problems that many units have in common, the tickets they tie together, and everything that happened to them. */
export const problems: Migration = {
  version: 26,
  name: 'problems',
  statements: [
    `CREATE TABLE problem (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, kind TEXT NOT NULL,
      reason TEXT NOT NULL, subject TEXT NOT NULL, state TEXT NOT NULL, workaround TEXT, proposed_at TEXT NOT NULL,
      ended_at TEXT, seq INTEGER NOT NULL) STRICT`,
    // Of what two hubs find at once, one is kept.
    'CREATE UNIQUE INDEX problem_open ON problem (key) WHERE ended_at IS NULL',
    `CREATE TABLE problem_ticket (problem INTEGER NOT NULL REFERENCES problem (id),
      ticket INTEGER NOT NULL REFERENCES ticket (number), linked_at TEXT NOT NULL, PRIMARY KEY (problem, ticket))
      STRICT, WITHOUT ROWID`,
    'CREATE INDEX problem_ticket_by_ticket ON problem_ticket (ticket)',
    `CREATE TABLE problem_event (problem INTEGER NOT NULL REFERENCES problem (id), seq INTEGER NOT NULL,
      at TEXT NOT NULL, type TEXT NOT NULL, actor TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (problem, seq))
      STRICT, WITHOUT ROWID`,
    ...appendOnly('problem_event'),
  ],
};
