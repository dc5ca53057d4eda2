import { readFile, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { ExpectedError } from '@motcua/contract';
import { pathsOf } from './paths.ts';

/**
 * Keeps a second hub out of a folder. The lock is SQLite's own on an empty database, which the operating system lets go
 * of when the process ends in whatever way; a file with a pid would have to be judged stale, and pids come again.
 */
export async function lockFolder(dataDir: string): Promise<Disposable> {
  const { lock, pid } = pathsOf(dataDir);
  const file = new DatabaseSync(lock, { timeout: 0 });
  try {
    // With its journal in memory nothing is written: with one in a file, or none, the lock would need room on the disk.
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (cause) {
    file.close();
    if (!isBusy(cause)) throw cause;
    const holder = (await readFile(pid, 'utf8').catch(() => '?')).trim();
    throw new ExpectedError('E_FOLDER_IN_USE', { path: dataDir, pid: holder }, { cause });
  }
  // Only for the words of the error above; a disk that is full must not keep the hub from starting.
  await writeFile(pid, `${process.pid}\n`).catch(() => {});
  return { [Symbol.dispose]: () => file.close() };
}

/** SQLITE_BUSY. */
const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 5;
