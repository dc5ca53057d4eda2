import type { Client } from 'pg';
import type { Position, ReportRow } from '../recorder.ts';
import { copyRows } from './copy-rows.ts';
import { ingestSql } from './ingest-sql.ts';

/** What a transaction has found out and used so far. */
export interface Book {
  /** Highest sequence of each boot, as this transaction sees it; null of one that it found no report of. */
  highest: Map<string, number | null>;
  /** Whether there are rows in the table of what is to be merged. */
  merged: boolean;
}

export const emptyBook = (): Book => ({ highest: new Map(), merged: false });

type Boot = Pick<ReportRow, 'agent' | 'boot'>;

/**
 * Stores the reports that are not there yet, and says of each whether it was one. Agents send in order and are locked by
 * `agents`, so what is above the highest of its boot is new: it is copied to where it belongs, at half of what a merge
 * costs. Only what comes again, or late, is merged.
 */
export async function insertReports(client: Client, book: Book, rows: readonly ReportRow[]): Promise<boolean[]> {
  const names = rows.map(bootOf);
  await learnHighest(client, book, new Map(names.map((name, at) => [name, rows[at] as ReportRow])));
  const seen = new Map(names.map((name) => [name, new Set<number>()]));
  const ahead: ReportRow[] = [];
  const behind: ReportRow[] = [];
  const fresh = rows.map((row, at) => {
    const name = names[at] ?? '';
    const seqs = seen.get(name);
    // Of two alike in one batch the first is the one that counts.
    if (seqs === undefined || seqs.has(row.seq)) return false;
    seqs.add(row.seq);
    const isNew = row.seq > (book.highest.get(name) ?? -1);
    (isNew ? ahead : behind).push(row);
    return isNew;
  });
  for (const row of await merge(client, book, behind)) fresh[rows.indexOf(row)] = true;
  await copy(client, ahead);
  for (const row of ahead) {
    const name = bootOf(row);
    book.highest.set(name, Math.max(row.seq, book.highest.get(name) ?? row.seq));
  }
  return fresh;
}

/** Highest sequence of each boot, those of this transaction included; none of a boot without a report. */
export async function highestOf(client: Client, book: Book, boots: readonly Boot[]): Promise<Position[]> {
  await learnHighest(client, book, new Map(boots.map((boot) => [bootOf(boot), boot])));
  return boots.flatMap(({ agent, boot }) => {
    const seq = book.highest.get(bootOf({ agent, boot })) ?? null;
    return seq === null ? [] : [{ agent, boot, seq }];
  });
}

async function learnHighest(client: Client, { highest }: Book, boots: ReadonlyMap<string, Boot>): Promise<void> {
  const asked = [...boots].filter(([name]) => !highest.has(name));
  if (asked.length === 0) return;
  const list = asked.map(([, boot]) => boot);
  const values = [list.map(({ agent }) => agent), list.map(({ boot }) => boot)];
  const { rows } = await client.query<Position>({ name: 'highest', text: ingestSql.highest, values });
  for (const [name] of asked) highest.set(name, null);
  for (const row of rows) highest.set(bootOf(row), row.seq);
}

async function copy(client: Client, rows: readonly ReportRow[]): Promise<void> {
  if (rows.length === 0) return;
  const keys = rows.map(({ agent, boot, seq, receivedAt }) => [agent, boot, seq, receivedAt]);
  await copyRows(
    client,
    { into: 'report_key', columns: ['agent', 'boot', 'seq', 'received_at'], rows: keys },
    { into: 'report', columns, rows: rows.map(valuesOf) },
  );
}

/** Those that were not there. */
async function merge(client: Client, book: Book, rows: readonly ReportRow[]): Promise<ReportRow[]> {
  if (rows.length === 0) return [];
  // The commit empties it; only a second call in one transaction finds the rows of the first.
  if (book.merged) await client.query('DELETE FROM incoming_report');
  book.merged = true;
  await copyRows(client, { into: 'incoming_report', columns, rows: rows.map(valuesOf) });
  const fresh = await client.query<Position>({ name: 'reports', text: ingestSql.reports });
  const keys = new Set(fresh.rows.map(keyOf));
  return rows.filter((row) => keys.has(keyOf(row)));
}

const columns = ['agent', 'boot', 'seq', 'at', 'received_at', 'kind', 'body'] as const;

const valuesOf = ({ agent, boot, seq, at, receivedAt, kind, body }: ReportRow) => [
  ...[agent, boot, seq, at, receivedAt, kind, body],
];

const bootOf = ({ agent, boot }: Boot): string => `${agent} ${boot}`;
const keyOf = ({ agent, boot, seq }: Position): string => `${agent} ${boot} ${seq}`;
