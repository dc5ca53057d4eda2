import type { Client } from 'pg';
import { inTransaction } from './in-transaction.ts';

const dayMs = 86_400_000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const nameOf = (day: string): string => `report_${day.replaceAll('-', '')}`;

/** The partitions there should be around a moment: yesterday's, because a batch may straddle midnight, and a week ahead. */
export function wantedPartitions(now: number): { name: string; from: string; to: string }[] {
  return Array.from({ length: 9 }, (_, index) => {
    const start = now + (index - 1) * dayMs;
    const from = dayOf(start);
    return { name: nameOf(from), from, to: dayOf(start + dayMs) };
  });
}

/** Makes the partitions that are wanted and not there. Reports of a day without one lie in `report_other`, and stay there. */
export async function makePartitions(client: Client, now: number): Promise<void> {
  await inTransaction(client, () => makeAll(client, now));
}

async function makeAll(client: Client, now: number): Promise<void> {
  for (const { name, from, to } of wantedPartitions(now)) {
    const { rowCount } = await client.query(
      'SELECT 1 FROM report_other WHERE received_at >= $1 AND received_at < $2 LIMIT 1',
      [from, to],
    );
    if (rowCount === 0)
      await client.query(
        `CREATE TABLE IF NOT EXISTS ${name} PARTITION OF report FOR VALUES FROM ('${from}') TO ('${to}')`,
      );
  }
}

/** The partitions that hold nothing from a moment (RFC 3339) on. */
export async function oldPartitions(client: Client, before: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT child.relname AS name FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
      WHERE inhparent = 'report'::regclass AND child.relname ~ '^report_[0-9]{8}$' ORDER BY 1`,
  );
  const edge = nameOf(before.slice(0, 10));
  return rows.map(({ name }) => name).filter((name) => name < edge);
}
