import type { Migration } from './migration.ts';

/** Identity for years: renewal, revocation, copies and changed hardware, requests that a person decides. */
export const identity: Migration = {
  version: 8,
  name: 'identity',
  statements: [
    // One statement each: PostgreSQL takes several columns, SQLite one.
    'ALTER TABLE agent ADD COLUMN next_serial TEXT',
    'ALTER TABLE agent ADD COLUMN next_expires_at TEXT',
    'ALTER TABLE agent ADD COLUMN issuer_sha256 TEXT',
    'ALTER TABLE agent ADD COLUMN next_issuer_sha256 TEXT',
    'ALTER TABLE agent ADD COLUMN revoked_at TEXT',
    'ALTER TABLE agent ADD COLUMN revoked_reason TEXT',
    'ALTER TABLE agent ADD COLUMN hardware TEXT',
    'ALTER TABLE agent ADD COLUMN hardware_changed_at TEXT',
    'ALTER TABLE agent ADD COLUMN clone_suspected_at TEXT',
    'ALTER TABLE agent ADD COLUMN clone_reason TEXT',
    // The last boots, oldest first, each with the newest word that was heard of it.
    `CREATE TABLE agent_boots (agent TEXT PRIMARY KEY REFERENCES agent (id), boots TEXT NOT NULL) STRICT`,
    `CREATE TABLE revoked_certificate (serial TEXT PRIMARY KEY, agent TEXT NOT NULL, at TEXT NOT NULL,
      reason TEXT NOT NULL) STRICT`,
    'ALTER TABLE enrol_token ADD COLUMN networks TEXT',
    'ALTER TABLE enrol_token ADD COLUMN made_by TEXT',
    'ALTER TABLE enrol_token ADD COLUMN revoked_at TEXT',
    `CREATE TABLE pending_agent (id TEXT PRIMARY KEY, agent TEXT REFERENCES agent (id),
      unit_id TEXT NOT NULL REFERENCES unit (id), why TEXT NOT NULL, hostname TEXT, hardware TEXT, address TEXT NOT NULL, key_sha256 TEXT NOT NULL, state TEXT NOT NULL,
      asked_at TEXT NOT NULL, last_asked_at TEXT NOT NULL, decided_at TEXT, decided_by TEXT) STRICT`,
    'CREATE INDEX pending_agent_by_agent ON pending_agent (agent)',
  ],
};
