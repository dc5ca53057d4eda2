import type { Migration } from './migration.ts';

export const accounts: Migration = {
  version: 6,
  name: 'accounts',
  statements: [
    // AUTOINCREMENT, so that the audit log's account:4 is never somebody else.
    `CREATE TABLE account (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, display TEXT NOT NULL,
      password TEXT, totp_secret BLOB, totp_step INTEGER, subject TEXT UNIQUE, failures INTEGER NOT NULL DEFAULT 0,
      locked_until TEXT, created_at TEXT NOT NULL, disabled_at TEXT) STRICT`,
    `CREATE TABLE account_grant (account INTEGER NOT NULL REFERENCES account (id), role TEXT NOT NULL, unit_id TEXT)
      STRICT`,
    "CREATE UNIQUE INDEX account_grant_once ON account_grant (account, role, coalesce(unit_id, ''))",
    `CREATE TABLE session (secret_sha256 TEXT PRIMARY KEY, account INTEGER NOT NULL REFERENCES account (id),
      created_at TEXT NOT NULL, expires_at TEXT NOT NULL, address TEXT NOT NULL, client TEXT NOT NULL,
      revoked_at TEXT) STRICT`,
    'CREATE INDEX session_by_account ON session (account)',
    `CREATE TABLE api_token (id INTEGER PRIMARY KEY AUTOINCREMENT, secret_sha256 TEXT NOT NULL UNIQUE,
      account INTEGER NOT NULL REFERENCES account (id), name TEXT NOT NULL, permissions TEXT, created_at TEXT NOT NULL,
      expires_at TEXT NOT NULL, revoked_at TEXT) STRICT`,
    'CREATE INDEX api_token_by_account ON api_token (account)',
  ],
};
