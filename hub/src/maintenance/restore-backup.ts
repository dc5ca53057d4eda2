import { chmod, cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '@motcua/contract';
import { expectFiles } from '../files/expect-files.ts';
import { pathsOf } from '../installation/paths.ts';
import { type BackupVerdict, verifyBackup } from './verify-backup.ts';

/**
 * Makes a data folder from a backup that is whole; the store comes last, because a folder counts as an installation from
 * then on. Throws E_BACKUP_DAMAGED, E_DATA_EXISTS.
 */
export async function restoreBackup({ from, dataDir }: { from: string; dataDir: string }): Promise<BackupVerdict> {
  const verdict = await verifyBackup(from);
  const [problem] = verdict.problems;
  if (problem !== undefined)
    throw new ExpectedError('E_BACKUP_DAMAGED', { path: from, detail: `${problem.what}: ${problem.why}` });
  await expectFiles(dataDir, async () => {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    if ((await readdir(dataDir)).length > 0) throw new ExpectedError('E_DATA_EXISTS', { path: dataDir });
    const [source, target] = [pathsOf(from), pathsOf(dataDir)];
    await cp(join(from, 'ca'), join(dataDir, 'ca'), { recursive: true, preserveTimestamps: true });
    for (const [file, copy] of [
      [source.adminToken, target.adminToken],
      [source.database, target.database],
    ] as const) {
      await cp(file, copy);
      await chmod(copy, 0o600);
    }
  });
  return verdict;
}
