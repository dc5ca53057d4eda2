import { readFile } from 'node:fs/promises';
import { ExpectedError } from '@motcua/contract';
import { expectFiles } from '../files/expect-files.ts';

/** The passphrase in a file, without the line's end; null when no file is named. */
export async function readPassphrase(path: string | undefined): Promise<string | null> {
  if (path === undefined) return null;
  const text = await expectFiles(path, () => readFile(path, 'utf8')).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new ExpectedError('E_FILE_NOT_FOUND', { path }, { cause });
    throw cause;
  });
  return text.replace(/\r?\n$/, '');
}
