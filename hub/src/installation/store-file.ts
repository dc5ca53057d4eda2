import { access, readFile } from 'node:fs/promises';
import { ExpectedError } from '@motcua/contract';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import type { StoreSpec } from '../store/index.ts';
import { pathsOf } from './paths.ts';

/** A database outside of the data folder. */
export interface RemoteStore {
  /** `postgres://USER@HOST[,HOST]/DATABASE` */
  url: string;
  passwordFile: string | null;
}

/** Notes that an installation's data is elsewhere. The password stays in its file. */
export const writeStoreFile = (dataDir: string, { url, passwordFile }: RemoteStore): Promise<void> =>
  writeFileAtomic(pathsOf(dataDir).storeFile, `${JSON.stringify({ url, passwordFile }, null, 2)}\n`, { mode: 0o600 });

/** Where the data of a folder's installation is; null when there is none. Throws E_FILE_UNREADABLE. */
export async function findStore(dataDir: string): Promise<StoreSpec | null> {
  const { storeFile, database } = pathsOf(dataDir);
  const text = await readFile(storeFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null) return { is: 'postgres', ...parse(storeFile, text) };
  return access(database).then(
    () => ({ is: 'sqlite', path: database }),
    () => null,
  );
}

function parse(path: string, text: string): RemoteStore {
  try {
    const { url, passwordFile = null } = JSON.parse(text) as Partial<RemoteStore>;
    if (typeof url === 'string') return { url, passwordFile };
  } catch {
    // told below
  }
  throw new ExpectedError('E_FILE_UNREADABLE', { path, detail: '{ "url": ..., "passwordFile": ... }' });
}
