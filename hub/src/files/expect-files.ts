import { type ErrorCode, ExpectedError } from '@motcua/contract';

const expected: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'E_DISK_FULL',
  EDQUOT: 'E_DISK_FULL',
  EACCES: 'E_FILE_UNREADABLE',
  EPERM: 'E_FILE_UNREADABLE',
  EROFS: 'E_FILE_UNREADABLE',
  ENOTDIR: 'E_FILE_UNREADABLE',
};

/** Runs work on files, and says what a refusal of the operating system means to the one who asked for it. */
export async function expectFiles<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? expected[String(cause.code)] : undefined;
    // SQLITE_FULL and SQLITE_CANTOPEN; node:sqlite has the number in another place than node:fs its word.
    const sqlite = cause instanceof Error && 'errcode' in cause ? { 13: 'E_DISK_FULL', 14: 'E_FILE_UNREADABLE' } : {};
    const known = code ?? (sqlite as Record<string, ErrorCode>)[String((cause as { errcode?: number }).errcode)];
    if (known === undefined) throw cause;
    throw new ExpectedError(known, { path, detail: (cause as Error).message }, { cause });
  }
}
