import type { Migration } from './migration.ts';

/** A record of the register may be known by what agents see. */
export const links: Migration = {
  version: 18,
  name: 'links',
  statements: [
    "ALTER TABLE register_device ADD COLUMN seen_as TEXT NOT NULL DEFAULT '[]'",
    'CREATE TABLE device_link (observed TEXT NOT NULL, declared TEXT NOT NULL, PRIMARY KEY (observed, declared)) STRICT',
    'CREATE INDEX device_link_by_declared ON device_link (declared)',
    `CREATE TABLE refused_match (declared TEXT NOT NULL, observed TEXT NOT NULL, reason TEXT NOT NULL, actor TEXT NOT NULL,
      at TEXT NOT NULL, PRIMARY KEY (declared, observed)) STRICT`,
  ],
};
