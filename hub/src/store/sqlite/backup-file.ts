import { backup } from 'node:sqlite';
import { openFile } from './open-file.ts';

/** Copies a database that is in use, page by page, to a new file; the copy is of one moment, the hub goes on meanwhile. */
export async function backupFile(
  path: string,
  { to, onProgress = () => {} }: { to: string; onProgress?: ((share: number) => void) | undefined },
): Promise<void> {
  const file = openFile(path, { readOnly: true });
  try {
    const progress = ({ totalPages, remainingPages }: { totalPages: number; remainingPages: number }) =>
      onProgress(totalPages === 0 ? 1 : 1 - remainingPages / totalPages);
    await backup(file, to, { rate: 2_000, progress });
  } finally {
    file.close();
  }
}
