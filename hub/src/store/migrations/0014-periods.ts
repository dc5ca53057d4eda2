import type { Migration } from './migration.ts';

const valid = 'valid_from TEXT NOT NULL, valid_to TEXT';
const unit = 'id, code, name, kind, level, unit_type, parent, area, officers, digitising_officers, uplink_mbps';
const device = `id, tag, kind, unit, place, status, vendor, model, serial, year, cost, custodian, budget_line, note`;
const gone = ['code', 'name', 'kind', 'level', 'unit_type', 'parent', 'area', 'officers', 'digitising_officers'];

/** A record may have several rows, one for each period in which it held; and more is known of units and devices. */
export const periods: Migration = {
  version: 14,
  name: 'periods',
  statements: [
    // What agents and tokens refer to is the unit, not one of its periods: the old table stays, with nothing but its ids.
    'DROP INDEX unit_by_code',
    'ALTER TABLE unit RENAME TO unit_identity',
    `CREATE TABLE unit (id TEXT NOT NULL REFERENCES unit_identity (id), code TEXT NOT NULL, name TEXT NOT NULL,
      kind TEXT NOT NULL, level TEXT NOT NULL, unit_type TEXT NOT NULL, parent TEXT, area REAL, officers INTEGER,
      digitising_officers INTEGER, uplink_mbps REAL, facts TEXT NOT NULL, ${valid}, PRIMARY KEY (id, valid_from)) STRICT`,
    `INSERT INTO unit (${unit}, facts, valid_from, valid_to) SELECT ${unit}, '{}', valid_from, valid_to FROM unit_identity`,
    'CREATE INDEX unit_by_code ON unit (code)',
    ...[...gone, 'uplink_mbps', 'valid_from', 'valid_to'].map(
      (column) => `ALTER TABLE unit_identity DROP COLUMN ${column}`,
    ),
    'ALTER TABLE place RENAME TO old_place',
    'ALTER TABLE post RENAME TO old_post',
    'DROP INDEX register_device_by_unit',
    'ALTER TABLE register_device RENAME TO old_device',
    `CREATE TABLE place (id TEXT NOT NULL, unit TEXT NOT NULL, name TEXT NOT NULL, area REAL, ${valid},
      PRIMARY KEY (id, valid_from)) STRICT`,
    'INSERT INTO place (id, unit, name, area, valid_from, valid_to) SELECT id, unit, name, area, valid_from, valid_to FROM old_place',
    'CREATE INDEX place_by_unit ON place (unit)',
    `CREATE TABLE post (id TEXT NOT NULL, place TEXT NOT NULL, number INTEGER NOT NULL, ${valid},
      PRIMARY KEY (id, valid_from)) STRICT`,
    'INSERT INTO post (id, place, number, valid_from, valid_to) SELECT id, place, number, valid_from, valid_to FROM old_post',
    `CREATE TABLE register_device (id TEXT NOT NULL, tag TEXT NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL, place TEXT,
      status TEXT NOT NULL, vendor TEXT, model TEXT, serial TEXT, year INTEGER, cost INTEGER, custodian TEXT,
      budget_line TEXT, note TEXT, asset_number TEXT, warranty_until TEXT, room TEXT, mac TEXT, custody TEXT NOT NULL,
      loan_from TEXT, loan_until TEXT, requisitioned INTEGER NOT NULL, ${valid}, PRIMARY KEY (id, valid_from)) STRICT`,
    `INSERT INTO register_device (${device}, custody, requisitioned, valid_from, valid_to)
      SELECT ${device}, 'own', 0, valid_from, valid_to FROM old_device`,
    'CREATE INDEX register_device_by_unit ON register_device (unit)',
    'DROP TABLE old_device',
    'DROP TABLE old_post',
    'DROP TABLE old_place',
  ],
};
