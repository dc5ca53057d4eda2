import type { Client } from 'pg';
import { oldPartitions } from './partitions.ts';

/** Rows of one statement, so that ingest need not wait long for a lock. */
const atOnce = 5_000;

/** Drops whole days of reports, removes the rest of the day that is half old, and the keys of both. How many there were. */
export async function pruneReports(client: Client, before: string): Promise<number> {
  for (const name of await oldPartitions(client, before)) await client.query(`DROP TABLE ${name}`);
  await removeOld(client, 'report', before);
  return removeOld(client, 'report_key', before);
}

async function removeOld(client: Client, table: 'report' | 'report_key', before: string): Promise<number> {
  for (let removed = 0; ; ) {
    const { rowCount } = await client.query(
      `DELETE FROM ${table} WHERE (tableoid, ctid) IN
        (SELECT tableoid, ctid FROM ${table} WHERE received_at < $1 LIMIT ${atOnce})`,
      [before],
    );
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < atOnce) return removed;
  }
}
