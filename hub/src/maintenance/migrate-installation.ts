import { ExpectedError } from '@motcua/contract';
import { expectFiles } from '../files/expect-files.ts';
import { lockFolder } from '../installation/lock-folder.ts';
import { findStore } from '../installation/store-file.ts';
import { type MigrationPlan, openStore, planMigrations } from '../store/index.ts';

/** Brings an installation's schema up to this program's, or only says what it would do; the hub of the folder is stopped. */
export async function migrateInstallation({
  dataDir,
  dryRun,
}: {
  dataDir: string;
  dryRun: boolean;
}): Promise<MigrationPlan> {
  return expectFiles(dataDir, async () => {
    const spec = await findStore(dataDir);
    if (spec === null) throw new ExpectedError('E_DATA_MISSING', { path: dataDir });
    const plan = await planMigrations(spec);
    const { found, known } = plan;
    if (found > known) throw new ExpectedError('E_SCHEMA_NEWER', { found, known });
    if (dryRun || plan.steps.length === 0) return plan;
    using _lock = await lockFolder(dataDir);
    await (await openStore(spec)).close();
    return plan;
  });
}
