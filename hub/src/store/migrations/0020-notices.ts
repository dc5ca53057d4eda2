import type { Migration } from './migration.ts';

/** Who is told of tickets, what each has been told, and the messages that do so. */
export const notices: Migration = {
  version: 20,
  name: 'notices',
  statements: [
    `CREATE TABLE notice_recipient (id INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, address TEXT NOT NULL,
      account TEXT, language TEXT NOT NULL, quiet_from INTEGER, quiet_to INTEGER, last_at INTEGER,
      UNIQUE (channel, address)) STRICT`,
    `CREATE TABLE notice_subscription (id INTEGER PRIMARY KEY AUTOINCREMENT,
      recipient INTEGER NOT NULL REFERENCES notice_recipient (id), unit TEXT, priorities TEXT NOT NULL, kinds TEXT NOT NULL,
      created_at TEXT NOT NULL, created_by TEXT NOT NULL) STRICT`,
    // Written in the transaction of the ticket's event, removed in that of the plan.
    `CREATE TABLE notice_event (ticket INTEGER NOT NULL, seq INTEGER NOT NULL, is_open INTEGER NOT NULL, facts TEXT NOT NULL,
      PRIMARY KEY (ticket, seq)) STRICT, WITHOUT ROWID`,
    // What a recipient believes of a ticket, and what is true; a row goes when both say that it is over.
    `CREATE TABLE notice (recipient INTEGER NOT NULL REFERENCES notice_recipient (id), ticket INTEGER NOT NULL,
      priority TEXT NOT NULL, facts TEXT NOT NULL, is_open INTEGER NOT NULL, told INTEGER NOT NULL,
      delivery INTEGER, stuck INTEGER NOT NULL, PRIMARY KEY (recipient, ticket)) STRICT, WITHOUT ROWID`,
    `CREATE TABLE notice_delivery (id INTEGER PRIMARY KEY AUTOINCREMENT,
      recipient INTEGER NOT NULL REFERENCES notice_recipient (id), tracking TEXT NOT NULL, body TEXT NOT NULL,
      state TEXT NOT NULL, attempts INTEGER NOT NULL, next_at INTEGER, created_at TEXT NOT NULL, sent_at TEXT, error TEXT)
      STRICT`,
    "CREATE INDEX notice_delivery_due ON notice_delivery (next_at) WHERE state = 'pending'",
    'CREATE INDEX notice_delivery_by_state ON notice_delivery (state, id)',
    // Work is found by it, however many tickets are open and told.
    'CREATE INDEX notice_untold ON notice (recipient, ticket) WHERE told <> is_open AND stuck = 0',
    'CREATE INDEX notice_by_ticket ON notice (ticket)',
  ],
};
