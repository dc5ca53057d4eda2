import { appendOnly } from './append-only.ts';
import type { Migration } from './migration.ts';

export const tickets: Migration = {
  version: 2,
  name: 'tickets',
  statements: [
    // AUTOINCREMENT, so that the number of a ticket is never given again.
    `CREATE TABLE ticket (number INTEGER PRIMARY KEY AUTOINCREMENT, device_id TEXT NOT NULL, device_name TEXT,
      kind TEXT NOT NULL, unit TEXT NOT NULL, state TEXT NOT NULL, priority TEXT NOT NULL, causes TEXT NOT NULL,
      opened_at TEXT NOT NULL, closed_at TEXT, fault_since TEXT NOT NULL, recurrences INTEGER NOT NULL, proof TEXT,
      seq INTEGER NOT NULL) STRICT`,
    // The guard of last resort: whatever runs at once, a device has one open ticket.
    "CREATE UNIQUE INDEX ticket_one_open ON ticket (device_id) WHERE state NOT IN ('closed', 'rejected')",
    'CREATE INDEX ticket_by_device ON ticket (device_id, number)',
    `CREATE TABLE ticket_event (ticket INTEGER NOT NULL REFERENCES ticket (number), seq INTEGER NOT NULL,
      at TEXT NOT NULL, type TEXT NOT NULL, actor TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (ticket, seq))
      STRICT, WITHOUT ROWID`,
    ...appendOnly('ticket_event'),
    `CREATE TABLE fault (device_id TEXT PRIMARY KEY, device_name TEXT, agent TEXT NOT NULL, kind TEXT NOT NULL,
      unit TEXT NOT NULL, level TEXT NOT NULL, since INTEGER NOT NULL, level_since INTEGER NOT NULL,
      faulty_ms INTEGER NOT NULL, down_ms INTEGER NOT NULL, changed_at INTEGER NOT NULL, reasons TEXT NOT NULL,
      recovery TEXT, due_at INTEGER, ticket INTEGER REFERENCES ticket (number)) STRICT`,
    'CREATE INDEX fault_by_due ON fault (due_at) WHERE due_at IS NOT NULL',
    // How many devices of its kind a unit has left decides a ticket's priority.
    'CREATE INDEX agent_by_unit ON agent (unit_id)',
  ],
};
