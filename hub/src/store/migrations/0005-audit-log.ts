import { appendOnly } from './append-only.ts';
import type { Migration } from './migration.ts';

export const auditLog: Migration = {
  version: 5,
  name: 'audit-log',
  statements: [
    `CREATE TABLE audit_event (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, actor_name TEXT NOT NULL,
      address TEXT, action TEXT NOT NULL, object TEXT NOT NULL, unit TEXT, detail TEXT NOT NULL, previous TEXT NOT NULL,
      hash TEXT NOT NULL) STRICT`,
    ...appendOnly('audit_event'),
    'CREATE INDEX audit_event_by_object ON audit_event (object)',
    'CREATE TABLE audit_head (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT',
    `INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '${'0'.repeat(64)}')`,
  ],
};
