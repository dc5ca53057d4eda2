import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** cupsd and snmpsimd refuse to work as root: as root, peers run as this user (nobody). */
export const unprivileged = 65_534;
export const isRoot = process.getuid?.() === 0;

export interface Scratch extends AsyncDisposable {
  path: string;
}

/** cupsd's configuration knows no quotes, and socket files want short paths. */
const base = (): string => (/^[\w/.-]{1,40}$/.test(tmpdir()) ? tmpdir() : '/tmp');

/** A folder of its own for a peer, which the peer's user may write to; removed in the end. */
export async function scratchFolder(name: string): Promise<Scratch> {
  const path = mkdtempSync(join(base(), `motcua-${name}-`));
  if (isRoot) chownSync(path, unprivileged, unprivileged);
  await chmod(path, 0o755);
  return {
    path,
    [Symbol.asyncDispose]: async () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}
