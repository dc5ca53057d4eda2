import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrateInstallation } from '../../src/index.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-migrate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const newest = migrations.length;

/** An installation as an older program left it, with something in it. */
function older(version: number): string {
  const dataDir = join(folder, `v${version}`);
  mkdirSync(dataDir);
  const file = new DatabaseSync(join(dataDir, 'hub.db'));
  migrate(file, migrations.slice(0, version));
  file.exec("INSERT INTO meta VALUES ('installation', 'nội dung cũ')");
  file.exec("INSERT INTO report VALUES ('pc-1', 'a', 1, 't', 't', 'full', '{}')");
  file.close();
  return dataDir;
}

// Version 3 is the first that was released.
test.each(migrations.slice(2).map(({ version }) => version))(
  'a store of version %i is planned, then brought up, and keeps what it holds',
  async (version) => {
    const dataDir = older(version);
    const plan = await migrateInstallation({ dataDir, dryRun: true });
    expect(plan).toMatchObject({ found: version, known: newest });
    expect(plan.steps.map((step) => step.version)).toEqual(
      migrations.slice(version).map((migration) => migration.version),
    );
    expect((await migrateInstallation({ dataDir, dryRun: true })).found).toBe(version);
    await migrateInstallation({ dataDir, dryRun: false });
    expect(await migrateInstallation({ dataDir, dryRun: true })).toMatchObject({ found: newest, steps: [] });
    const file = new DatabaseSync(join(dataDir, 'hub.db'), { readOnly: true });
    expect(file.prepare("SELECT value FROM meta WHERE key = 'installation'").get()).toEqual({ value: 'nội dung cũ' });
    expect(file.prepare('SELECT count(*) AS rows FROM report').get()).toEqual({ rows: 1 });
    file.close();
  },
);

test('a store of a newer program is left alone', async () => {
  const dataDir = older(newest);
  const file = new DatabaseSync(join(dataDir, 'hub.db'));
  file.exec('PRAGMA user_version = 999');
  file.close();
  await expect(migrateInstallation({ dataDir, dryRun: false })).rejects.toThrow('E_SCHEMA_NEWER');
});
