import type { Migration } from './migration.ts';

/** Whom the steps of escalations tell. `is_open` and `told` of a notice are a level from now on: 0 over, 1 open, then the steps. */
export const escalationNotices: Migration = {
  version: 28,
  name: 'escalation-notices',
  statements: [
    'ALTER TABLE notice_event ADD COLUMN step_to TEXT',
    "ALTER TABLE notice_subscription ADD COLUMN desks TEXT NOT NULL DEFAULT '[]'",
    // Messages that are done with are kept for so long and no longer.
    "CREATE INDEX notice_delivery_done ON notice_delivery (created_at) WHERE state <> 'pending'",
  ],
};
