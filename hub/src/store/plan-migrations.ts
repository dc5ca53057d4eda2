import { DatabaseSync } from 'node:sqlite';
import { migrations } from './migrations/index.ts';
import type { StoreSpec } from './open-store.ts';

/** What the schema of a store is at, and the steps that this program would take it through. */
export interface MigrationPlan {
  found: number;
  known: number;
  steps: { version: number; name: string }[];
}

/** Looks at a store's schema, and changes nothing. */
export async function planMigrations(spec: StoreSpec): Promise<MigrationPlan> {
  const found = spec.is === 'sqlite' ? versionOfFile(spec.path) : await versionOfCluster(spec);
  const steps = migrations.filter(({ version }) => version > found).map(({ version, name }) => ({ version, name }));
  return { found, known: migrations.at(-1)?.version ?? 0, steps };
}

function versionOfFile(path: string): number {
  const file = new DatabaseSync(path, { readOnly: true });
  try {
    return Number((file.prepare('PRAGMA user_version').get() as { user_version: number }).user_version);
  } finally {
    file.close();
  }
}

async function versionOfCluster({ url, passwordFile }: StoreSpec & { is: 'postgres' }): Promise<number> {
  const { parsePostgresUrl } = await import('./postgres/address.ts');
  const { clientConfig, connectAny } = await import('./postgres/connect.ts');
  const address = parsePostgresUrl(url);
  const client = await connectAny(address, await clientConfig(address, { passwordFile }), { readOnly: true });
  try {
    const { rows: tables } = await client.query("SELECT to_regclass('schema_version') IS NOT NULL AS made");
    if (tables[0]?.made !== true) return 0;
    const { rows } = await client.query<{ found: number }>(
      'SELECT coalesce(max(version), 0) AS found FROM schema_version',
    );
    return Number(rows[0]?.found ?? 0);
  } finally {
    await client.end().catch(() => {});
  }
}
