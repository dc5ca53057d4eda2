import { ExpectedError, isExpected } from '@motcua/contract';

/** What the operating system says about a file, as an error that tells a person what to do. */
export function fileProblem(error: unknown, path: string): unknown {
  if (isExpected(error)) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new ExpectedError('E_FILE_NOT_FOUND', { path }, { cause: error });
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ExpectedError('E_DISK_FULL', { path }, { cause: error });
  if (code !== undefined) return new ExpectedError('E_FILE_UNREADABLE', { path, detail: message }, { cause: error });
  return error;
}
