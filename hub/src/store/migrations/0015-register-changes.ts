import type { Migration } from './migration.ts';

/** When the register was there at the latest. */
const kept = "coalesce((SELECT min(at) FROM audit_event), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))";

const fields = {
  level: ['code', 'rank', 'name_vi', 'name_en'],
  unit: ['id', 'code', 'name', 'kind', 'level', 'unit_type', 'parent', 'area', 'officers', 'digitising_officers'],
  place: ['id', 'unit', 'name', 'area'],
  post: ['id', 'place', 'number'],
  register_device: [
    ...['id', 'tag', 'kind', 'unit', 'place', 'status', 'vendor', 'model', 'serial', 'year', 'cost', 'custodian'],
    ...['budget_line', 'note', 'asset_number', 'warranty_until', 'room', 'mac', 'custody', 'loan_from', 'loan_until'],
  ],
} as const;

const camel = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
const pair = (name: string): string => `'${camel(name)}', ${name}`;
const dates = ['valid_from', 'valid_to'].map(pair).join(', ');
const pairs = (table: keyof typeof fields): string => fields[table].map(pair).join(', ');

const bodies = {
  level: `json_object('code', code, 'rank', rank, 'name', json_object('vi', name_vi, 'en', name_en), ${dates})`,
  unit: `json_object(${pairs('unit')}, 'uplinkMbps', uplink_mbps, 'facts', json(facts), ${dates})`,
  place: `json_object(${pairs('place')}, ${dates})`,
  post: `json_object(${pairs('post')}, ${dates})`,
  register_device: `json_object(${pairs('register_device')},
    'requisitioned', json(CASE requisitioned WHEN 1 THEN 'true' ELSE 'false' END), ${dates})`,
};

/** What is there is taken over as the first change. Nothing could change a register before, so it was known all along. */
const takeOver = (Object.keys(bodies) as (keyof typeof bodies)[]).map(
  (table) => `INSERT INTO register_version (kind, id, valid_from, recorded_from, recorded_to, change_id, body)
    SELECT '${table === 'register_device' ? 'device' : table}', ${table === 'level' ? 'code' : 'id'}, valid_from,
      (SELECT max(at) FROM register_change), NULL, (SELECT max(id) FROM register_change), ${bodies[table]} FROM ${table}`,
);

/** Every state of the register that was ever known: what holds by date, and from when to when it was so recorded. */
export const registerChanges: Migration = {
  version: 15,
  name: 'register-changes',
  statements: [
    // Recorded times grow with the numbers, so that either says which changes were there.
    `CREATE TABLE register_change (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL UNIQUE, actor TEXT NOT NULL,
      actor_name TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, source TEXT, detail TEXT NOT NULL,
      created INTEGER NOT NULL, updated INTEGER NOT NULL, deleted INTEGER NOT NULL, units TEXT NOT NULL,
      undoes INTEGER, undone_by INTEGER) STRICT`,
    `CREATE TABLE register_version (kind TEXT NOT NULL, id TEXT NOT NULL, valid_from TEXT NOT NULL,
      recorded_from TEXT NOT NULL, recorded_to TEXT, change_id INTEGER NOT NULL REFERENCES register_change (id),
      body TEXT NOT NULL, PRIMARY KEY (kind, id, valid_from, recorded_from)) STRICT`,
    `CREATE UNIQUE INDEX register_version_now ON register_version (kind, valid_from, id) WHERE recorded_to IS NULL`,
    'CREATE INDEX register_version_by_change ON register_version (change_id)',
    'CREATE INDEX register_version_by_end ON register_version (recorded_to)',
    `INSERT INTO register_change (at, actor, actor_name, kind, title, source, detail, created, updated, deleted, units)
      SELECT ${kept}, 'system', 'system', 'init', value, NULL, '{}',
      (SELECT count(*) FROM level) + (SELECT count(*) FROM unit) + (SELECT count(*) FROM place)
        + (SELECT count(*) FROM post) + (SELECT count(*) FROM register_device), 0, 0, '[]'
      FROM meta WHERE key = 'installation'`,
    ...takeOver,
  ],
};
