import type { Migration } from './migration.ts';

/** Lists are cut into pages by the database; and a key is held only together with its answer. */
export const paging: Migration = {
  version: 12,
  name: 'paging',
  statements: [
    'CREATE INDEX ticket_by_state ON ticket (state, number)',
    "CREATE INDEX ticket_open ON ticket (number) WHERE state NOT IN ('closed', 'rejected')",
    'CREATE INDEX ticket_by_unit ON ticket (unit, number)',
    'CREATE INDEX observed_device_by_kind ON observed_device (kind, id)',
    'CREATE INDEX observed_device_by_health ON observed_device (health, id)',
    'CREATE INDEX quarantine_by_time ON quarantine (last_received_at, id)',
    'CREATE INDEX enrol_token_by_time ON enrol_token (created_at)',
    'CREATE INDEX pending_agent_by_time ON pending_agent (asked_at)',
    // Of requests that a hub died in: they had no effect, and their keys are free again.
    'DELETE FROM idempotency_key WHERE answer IS NULL',
  ],
};
