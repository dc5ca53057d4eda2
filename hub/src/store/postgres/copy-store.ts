import type { DatabaseSync } from 'node:sqlite';
import { ExpectedError, withoutNul } from '@motcua/contract';
import type { Client } from 'pg';
import { type CopyTable, copyTables, numberColumn, numberedTables } from '../copy-tables.ts';
import { rowHash } from '../row-hash.ts';
import { inTransaction } from './in-transaction.ts';

type Row = Readonly<Record<string, unknown>>;

/** How far a copy is. */
export interface CopyProgress {
  table: string;
  rows: number;
}

/** A copied table: how many rows it has on both sides. */
export interface CopiedTable {
  table: string;
  rows: number;
}

const atOnce = 500;
/** Bytes of photos and the like that are held in memory; rows at once, where each may have megabytes of them. */
const mostBytes = 16 * 2 ** 20;
const heavyAtOnce = 4;

/**
 * Copies every table of a SQLite store into an empty PostgreSQL store and compares every row by its hash, in one
 * transaction: all of it is there in the end, as it was, or nothing is. Throws E_STORE_HOLDS_DATA, E_COPY_DIFFERS.
 */
export const copyStore = (
  { source, client }: { source: DatabaseSync; client: Client },
  onProgress: (progress: CopyProgress) => void = () => {},
): Promise<CopiedTable[]> =>
  inTransaction(client, async () => {
    const { rowCount } = await client.query("SELECT 1 FROM meta WHERE key = 'admin_token_sha256'");
    if (rowCount !== 0) throw new ExpectedError('E_STORE_HOLDS_DATA');
    // The row that a new store begins its audit log with; the copy brings its own.
    await client.query('DELETE FROM audit_head');
    const copied: CopiedTable[] = [];
    for (const table of copyTables) {
      const hashes = await copyTable({ source, client, table }, (rows) => onProgress({ table, rows }));
      copied.push({ table, rows: await compare(client, table, hashes) });
    }
    for (const table of numberedTables) await goOnAfter(client, table);
    return copied;
  });

interface Copying {
  source: DatabaseSync;
  client: Client;
  table: CopyTable;
}

/** How often each row, by its hash, was in the source. */
async function copyTable(
  { source, client, table }: Copying,
  onRows: (rows: number) => void,
): Promise<Map<string, number>> {
  const hashes = new Map<string, number>();
  let waiting: Row[] = [];
  let done = 0;
  let bytes = 0;
  const flush = async () => {
    if (waiting.length === 0) return;
    await insert(client, table, waiting);
    done += waiting.length;
    onRows(done);
    waiting = [];
    bytes = 0;
  };
  for (const raw of source.prepare(`SELECT * FROM "${table}"`).iterate()) {
    const row = Object.fromEntries(Object.entries(raw as Row).map(([name, value]) => [name, storable(value)]));
    const digest = rowHash(row);
    hashes.set(digest, (hashes.get(digest) ?? 0) + 1);
    waiting.push(row);
    bytes += bytesOf(row);
    if (waiting.length === atOnce || bytes >= mostBytes) await flush();
  }
  await flush();
  return hashes;
}

const bytesOf = (row: Row): number =>
  Object.values(row).reduce<number>((sum, value) => sum + (value instanceof Uint8Array ? value.length : 0), 0);

const storable = (value: unknown): unknown => (typeof value === 'string' ? withoutNul(value) : value);

async function insert(client: Client, table: CopyTable, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = columns.map((name) => `"${name}"`).join(', ');
  const holders = rows.map((_, at) => `(${columns.map((_name, of) => `$${at * columns.length + of + 1}`).join(', ')})`);
  const values = rows.flatMap((row) => columns.map((name) => row[name]));
  await client.query(`INSERT INTO "${table}" (${names}) VALUES ${holders.join(', ')}`, values);
  if (table !== 'report') return;
  // What must be there once is kept apart from the partitions.
  const keys = ['agent', 'boot', 'seq', 'received_at'].map((name) => rows.map((row) => row[name]));
  await client.query(
    'INSERT INTO report_key (agent, boot, seq, received_at) SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[])',
    keys,
  );
}

/** Takes every row that is there off what was in the source; nothing may be left over on either side. */
async function compare(client: Client, table: CopyTable, hashes: Map<string, number>): Promise<number> {
  await client.query(`DECLARE copied NO SCROLL CURSOR FOR SELECT * FROM "${table}"`);
  let rows = 0;
  for (;;) {
    const { rows: page } = await client.query<Row>(
      `FETCH ${table === 'photo_content' ? heavyAtOnce : 2000} FROM copied`,
    );
    for (const row of page) takeOff(hashes, rowHash(row), table);
    rows += page.length;
    if (page.length === 0) break;
  }
  await client.query('CLOSE copied');
  if (hashes.size > 0) throw new ExpectedError('E_COPY_DIFFERS', { table, rows: hashes.size });
  return rows;
}

function takeOff(hashes: Map<string, number>, digest: string, table: string): void {
  const left = hashes.get(digest);
  if (left === undefined) throw new ExpectedError('E_COPY_DIFFERS', { table, rows: 1 });
  if (left === 1) hashes.delete(digest);
  else hashes.set(digest, left - 1);
}

async function goOnAfter(client: Client, table: (typeof numberedTables)[number]): Promise<void> {
  const column = numberColumn[table];
  await client.query(
    `SELECT setval(pg_get_serial_sequence($1, $2), greatest(1, (SELECT coalesce(max("${column}"), 0) FROM "${table}")),
      EXISTS (SELECT 1 FROM "${table}"))`,
    [table, column],
  );
}
