import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from './scratch.ts';

/** A file system of its own that is soon full. */
export interface SmallDisk extends Disposable {
  path: string;
  /** Takes all room that is left, to the last block. */
  fill: () => void;
  free: () => void;
}

/** A small file system in memory; null where it may not be mounted, which takes root. */
export function mountSmallDisk(megabytes: number, { mode = '0700' }: { mode?: string } = {}): SmallDisk | null {
  const folder = scratchFolder('disk');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=${mode}`, 'tmpfs', folder.path], {
      stdio: 'ignore',
    });
  } catch {
    folder[Symbol.dispose]();
    return null;
  }
  const filler = join(folder.path, 'filler');
  return {
    path: folder.path,
    fill: () => fill(filler),
    free: () => rmSync(filler, { force: true }),
    [Symbol.dispose]: () => {
      execFileSync('umount', ['--lazy', folder.path]);
      folder[Symbol.dispose]();
    },
  };
}

function fill(file: string): void {
  for (const piece of [1_048_576, 4096]) {
    const bytes = Buffer.alloc(piece);
    try {
      for (;;) appendFileSync(file, bytes);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
}
