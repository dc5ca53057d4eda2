import { type ErrorCode, ExpectedError } from '@motcua/contract';

const expected: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'E_DISK_FULL',
  EDQUOT: 'E_DISK_FULL',
  EACCES: 'E_FILE_UNREADABLE',
  EPERM: 'E_FILE_UNREADABLE',
  EROFS: 'E_FILE_UNREADABLE',
  ENOTDIR: 'E_FILE_UNREADABLE',
};

/** The same of SQLite (sqlite.org/rescode.html): FULL, CANTOPEN, and IOERR_SHMSIZE, which is a WAL's index without room. */
const ofSqlite: Readonly<Record<number, ErrorCode>> = {
  13: 'E_DISK_FULL',
  14: 'E_FILE_UNREADABLE',
  4874: 'E_DISK_FULL',
};

/** Runs work on files, and says what a refusal of the operating system means to the one who asked for it. */
export async function expectFiles<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const known = cause instanceof Error ? meaningOf(cause) : undefined;
    if (known === undefined) throw cause;
    throw new ExpectedError(known, { path, detail: (cause as Error).message }, { cause });
  }
}

/** node:sqlite has a number in one place, node:fs a word in another. */
function meaningOf(error: Error): ErrorCode | undefined {
  if ('errcode' in error && typeof error.errcode === 'number') return ofSqlite[error.errcode];
  return 'code' in error ? expected[String(error.code)] : undefined;
}
