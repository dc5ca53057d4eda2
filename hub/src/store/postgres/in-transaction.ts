import type { Client } from 'pg';

/** Hubs that change the schema at the same time: the second waits, and finds nothing left to do. */
const lock = 'SELECT pg_advisory_xact_lock(7310365)';

/** Changes the schema, all of it or nothing, one hub at a time. */
export async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(lock);
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
