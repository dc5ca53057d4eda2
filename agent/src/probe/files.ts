import { open, statfs } from 'node:fs/promises';
import { waitAtMost } from './deadline.ts';
import { errorCode, localFailure } from './from-error.ts';
import { failure, type Outcome, success } from './outcome.ts';

export interface FileOptions {
  signal: AbortSignal;
  timeoutMs?: number;
  maxBytes?: number;
}

/** Size of a file system in bytes; `free` is what an ordinary user may still fill. */
export interface FileSystemSize {
  total: number;
  free: number;
  available: number;
}

/** Text of a small file. A file that is not there is `not-read`: no tool is missing. */
export async function readTextFile(
  path: string,
  { signal, timeoutMs = 2_000, maxBytes = 262_144 }: FileOptions,
): Promise<Outcome<string>> {
  return await waitAtMost(readStart(path, maxBytes), { signal, timeoutMs, what: path });
}

/** Files of /proc have no size, so the file is read until it ends or is as long as allowed. */
async function readStart(path: string, maxBytes: number): Promise<Outcome<string>> {
  try {
    await using file = await open(path, 'r');
    const buffer = Buffer.alloc(maxBytes);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, maxBytes - length, null);
      if (bytesRead === 0) return success(buffer.toString('utf8', 0, length));
      length += bytesRead;
    }
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? failure('not-read', `there is no ${path}`) : localFailure(error);
  }
}

/** Size of the file system that a path stands on. */
export async function readFileSystem(
  path: string,
  { signal, timeoutMs = 2_000 }: FileOptions,
): Promise<Outcome<FileSystemSize>> {
  return await waitAtMost(sizeOf(path), { signal, timeoutMs, what: `statfs ${path}` });
}

async function sizeOf(path: string): Promise<Outcome<FileSystemSize>> {
  try {
    const { bsize, blocks, bfree, bavail } = await statfs(path);
    return success({ total: bsize * blocks, free: bsize * bfree, available: bsize * bavail });
  } catch (error) {
    return localFailure(error);
  }
}
