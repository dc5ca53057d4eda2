import { ExpectedError } from '@motcua/contract';
import type { Client } from 'pg';
import { migrations as all } from '../migrations/index.ts';
import type { Migration } from '../migrations/migration.ts';
import { inTransaction } from './in-transaction.ts';
import { tellChanges } from './tell-changes.ts';
import { translate } from './translate.ts';

/** Brings the schema up to this program's version, all of it or nothing; refuses a newer one. */
export async function migratePostgres(client: Client, migrations: readonly Migration[] = all): Promise<void> {
  const known = migrations.at(-1)?.version ?? 0;
  await inTransaction(client, async () => {
    await client.query('CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)');
    const { rows } = await client.query<{ found: number }>(
      'SELECT coalesce(max(version), 0) AS found FROM schema_version',
    );
    const found = Number(rows[0]?.found ?? 0);
    if (found > known) throw new ExpectedError('E_SCHEMA_NEWER', { found, known });
    for (const { version, statements } of migrations.filter((migration) => migration.version > found)) {
      for (const statement of statements.flatMap(translate)) await client.query(statement);
      await client.query('INSERT INTO schema_version VALUES ($1)', [version]);
    }
    await client.query(recordReadings);
    await client.query(tellChanges);
  });
}

/**
 * Points of device histories, one after the other, because each depends on the one before; in the server, because a
 * question a point would be a journey a point. Re-made at every start: it belongs to the program, not to the data.
 */
const recordReadings = `CREATE OR REPLACE FUNCTION record_readings(device TEXT[], at_ms BIGINT[], health_now TEXT[],
    reasons_now TEXT[], count_now DOUBLE PRECISION[], unit_now TEXT[], supplies_now TEXT[], every BIGINT)
  RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    FOR n IN 1 .. coalesce(array_length(device, 1), 0) LOOP
      INSERT INTO device_reading (device_id, at, health, reasons, page_count, page_count_unit, supplies)
      SELECT device[n], at_ms[n], health_now[n], reasons_now[n], count_now[n], unit_now[n], supplies_now[n]
      WHERE NOT EXISTS (SELECT 1 FROM (SELECT * FROM device_reading WHERE device_id = device[n] AND at <= at_ms[n]
          ORDER BY at DESC LIMIT 1) AS before
        WHERE before.at > at_ms[n] - every AND before.health = health_now[n] AND before.reasons = reasons_now[n]
          AND before.page_count IS NOT DISTINCT FROM count_now[n]
          AND before.page_count_unit IS NOT DISTINCT FROM unit_now[n] AND before.supplies = supplies_now[n])
      ON CONFLICT DO NOTHING;
    END LOOP;
  END $$`;
