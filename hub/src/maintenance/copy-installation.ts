import { rename } from 'node:fs/promises';
import { ExpectedError } from '@motcua/contract';
import { expectFiles } from '../files/expect-files.ts';
import { lockFolder } from '../installation/lock-folder.ts';
import { pathsOf } from '../installation/paths.ts';
import { findStore, type RemoteStore, writeStoreFile } from '../installation/store-file.ts';
import type { CopiedTable, CopyOptions } from '../store/index.ts';

/** Which installation goes where. */
export interface CopyInstallation extends RemoteStore {
  dataDir: string;
  now: () => number;
  onProgress?: CopyOptions['onProgress'];
}

/**
 * Moves an installation from its file into PostgreSQL while no hub runs: copied, compared row by row, and only then used.
 * The file stays beside it under another name. Throws E_FOLDER_IN_USE, E_STORE_HOLDS_DATA, E_COPY_DIFFERS.
 */
export async function copyInstallation({
  dataDir,
  url,
  passwordFile,
  now,
  onProgress,
}: CopyInstallation): Promise<CopiedTable[]> {
  return expectFiles(dataDir, async () => {
    const spec = await findStore(dataDir);
    if (spec?.is !== 'sqlite') throw new ExpectedError('E_DATA_MISSING', { path: dataDir });
    using _lock = await lockFolder(dataDir);
    const target = { url, passwordFile };
    const { copyToPostgres } = await import('../store/copy-to-postgres.ts');
    const copied = await copyToPostgres({
      ...{ ...target, path: spec.path, now: now() },
      ...(onProgress && { onProgress }),
    });
    await writeStoreFile(dataDir, target);
    await rename(spec.path, `${pathsOf(dataDir).database}.copied`);
    return copied;
  });
}
