import { chmod, cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '@motcua/contract';
import { expectFiles } from '../files/expect-files.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { pathsOf } from '../installation/paths.ts';
import { findStore } from '../installation/store-file.ts';
import { backupFile, examineFile } from '../store/index.ts';
import { hashFiles, type Manifest, manifestName } from './manifest.ts';

/** How to take a backup. */
export interface BackupOptions {
  dataDir: string;
  /** A folder that is not there yet, or is empty. */
  to: string;
  now: () => number;
  program: string;
  onProgress?: (share: number) => void;
}

/**
 * Copies an installation on SQLite while its hub runs: store, authority, administrator's token. The manifest comes last,
 * so that what was cut off half way is not taken for a backup. Throws E_BACKUP_TARGET_NOT_EMPTY, E_BACKUP_NOT_SQLITE.
 */
export async function takeBackup({ dataDir, to, now, program, onProgress }: BackupOptions): Promise<Manifest> {
  return expectFiles(to, async () => {
    const spec = await findStore(dataDir);
    if (spec === null) throw new ExpectedError('E_DATA_MISSING', { path: dataDir });
    if (spec.is !== 'sqlite') throw new ExpectedError('E_BACKUP_NOT_SQLITE');
    await mkdir(to, { recursive: true, mode: 0o700 });
    if ((await readdir(to)).length > 0) throw new ExpectedError('E_BACKUP_TARGET_NOT_EMPTY', { path: to });
    try {
      return await copyAll({ dataDir, to, now, program, onProgress });
    } catch (error) {
      for (const name of await readdir(to)) await rm(join(to, name), { recursive: true, force: true });
      throw error;
    }
  });
}

async function copyAll({
  dataDir,
  to,
  now,
  program,
  onProgress,
}: Omit<BackupOptions, 'onProgress'> & { onProgress: BackupOptions['onProgress'] | undefined }): Promise<Manifest> {
  const from = pathsOf(dataDir);
  const copy = pathsOf(to);
  await backupFile(from.database, { to: copy.database, onProgress });
  await chmod(copy.database, 0o600);
  const at = new Date(now()).toISOString();
  await cp(join(dataDir, 'ca'), join(to, 'ca'), { recursive: true, preserveTimestamps: true });
  await cp(from.adminToken, copy.adminToken);
  await chmod(copy.adminToken, 0o600);
  const { schema, rows, damage } = await examineFile(copy.database);
  if (damage.length > 0) throw new ExpectedError('E_BACKUP_DAMAGED', { path: copy.database, detail: damage[0] ?? '' });
  const manifest: Manifest = { format: 1, at, program, schema, rows, files: await hashFiles(to) };
  await writeFileAtomic(join(to, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  return manifest;
}
