import { readFile, rm } from 'node:fs/promises';
import type { HubFile } from '@motcua/contract';
import { writeFileAtomic } from '../files/write-file-atomic.ts';

/** Says where the hub of this folder is, once it is ready; only its owner may know. */
export const writeHubFile = (path: string, content: HubFile): Promise<void> =>
  writeFileAtomic(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });

/** Takes it away at a clean stop, unless it is by now another's. */
export async function removeHubFile(path: string, pid: number): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  if (JSON.parse(text).pid === pid) await rm(path, { force: true });
}
