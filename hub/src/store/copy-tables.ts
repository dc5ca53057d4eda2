/** Every table, each after those it refers to; a test holds this list against the schema. */
export const copyTables = [
  'meta',
  'level',
  'unit_identity',
  'unit',
  'place',
  'post',
  'register_device',
  'agent',
  'enrol_token',
  'desired',
  'report',
  'observed_device',
  'device_reading',
  'quarantine',
  'ticket',
  'ticket_event',
  'fault',
  'unit_targets',
  'discovery',
  'leader',
  'agent_boots',
  'revoked_certificate',
  'pending_agent',
  'audit_event',
  'audit_head',
  'account',
  'account_grant',
  'session',
  'api_token',
  'idempotency_key',
] as const;
export type CopyTable = (typeof copyTables)[number];

/** Tables that number their rows by themselves; what goes on after a copy must not give a number again. */
export const numberedTables = ['quarantine', 'ticket', 'account', 'api_token'] as const satisfies readonly CopyTable[];
export const numberColumn: Readonly<Record<(typeof numberedTables)[number], string>> = {
  quarantine: 'id',
  ticket: 'number',
  account: 'id',
  api_token: 'id',
};
