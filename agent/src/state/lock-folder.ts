import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ExpectedError } from '@motcua/contract';

/** A held lock. */
export interface FolderLock {
  release(): void;
}

/**
 * Keeps a second process out of a folder. The lock is SQLite's own on an empty database: fcntl on POSIX, LockFileEx on
 * Windows, so that the kernel lets go of it when the process dies however it dies. A file with a pid in it would have to be
 * judged stale, and pids are used again; a socket file has the same trouble, and a path of 107 bytes at most.
 */
export async function lockFolder(path: string): Promise<FolderLock> {
  const pidFile = join(path, 'agent.pid');
  const database = new DatabaseSync(join(path, 'agent.lock'), { timeout: 0 });
  try {
    // With its journal in memory nothing is written: with one in a file, or none, a full disk would keep the agent out.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!isBusy(error))
      throw new ExpectedError('E_STATE_UNREADABLE', { path, detail: String(error) }, { cause: error });
    throw new ExpectedError('E_FOLDER_IN_USE', { path, pid: await pidIn(pidFile) }, { cause: error });
  }
  // Only for the message above; a disk too full for it must not stop the agent.
  await writeFile(pidFile, `${process.pid}\n`, { mode: 0o600 }).catch(() => {});
  return { release: () => database.close() };
}

/** SQLITE_BUSY. */
const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 5;

const pidIn = async (path: string): Promise<string> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  return /^\d+/.exec(text)?.[0] ?? '?';
};
