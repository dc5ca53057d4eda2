import type { Client } from 'pg';

/** Hubs that change the schema at the same time: the second waits, and finds nothing left to do. */
const lock = 'SELECT pg_advisory_xact_lock(7310365)';

/** Changes the schema, or fills it, all of it or nothing, one hub at a time. */
export async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    await client.query(lock);
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
