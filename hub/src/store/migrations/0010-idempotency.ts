import type { Migration } from './migration.ts';

/** Answers to requests that may be sent again, sealed; and the order in which things happened, for whoever listens. */
export const idempotency: Migration = {
  version: 10,
  name: 'idempotency',
  statements: [
    // `answer` is null while the request is being handled; only who has the caller's secret can open it.
    `CREATE TABLE idempotency_key (key_sha256 TEXT PRIMARY KEY, request_sha256 TEXT NOT NULL, answer TEXT,
      at INTEGER NOT NULL) STRICT`,
    'CREATE INDEX idempotency_key_by_time ON idempotency_key (at)',
    'CREATE INDEX ticket_event_by_time ON ticket_event (at)',
    'CREATE INDEX observed_device_by_since ON observed_device (since)',
    'CREATE INDEX agent_by_presence ON agent (presence_at)',
  ],
};
