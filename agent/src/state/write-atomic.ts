import { dirname } from 'node:path';
import type { Files } from './files.ts';

/** Replaces a file whole or not at all, whatever is cut when: beside it, to the disk, into its place, its name to the disk. */
export async function writeAtomic(files: Files, path: string, bytes: Uint8Array | string): Promise<void> {
  const beside = `${path}.tmp`;
  await files.write(beside, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  await files.rename(beside, path);
  await files.sync(dirname(path));
}
