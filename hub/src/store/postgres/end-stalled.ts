import { sql } from 'kysely';
import type { Db } from '../store.ts';

/**
 * Ends sessions that wait in the middle of a COPY for a hub that has been stopped: they hold locks that all hubs wait for,
 * and neither a statement's timeout nor that of an idle transaction sees them.
 */
export async function endStalled(db: Db, seconds = 10): Promise<number> {
  const { rows } = await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
      AND state = 'active' AND wait_event = 'ClientRead'
      AND query_start < clock_timestamp() - make_interval(secs => ${seconds})`.execute(db);
  return rows.length;
}
