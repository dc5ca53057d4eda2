import { sql } from 'kysely';
import type { Db } from '../store.ts';

/** The server's clock, also within a transaction, where now() stands still. */
export async function sharedTime(db: Db): Promise<number> {
  const { rows } = await sql<{ now: number }>`SELECT
    CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT) AS now`.execute(db);
  return Number(rows[0]?.now);
}
