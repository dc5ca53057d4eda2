import { rename } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from './error-code.ts';

/** What Windows says while another program, mostly a virus scanner or an indexer, has one of the files open. */
const held: readonly string[] = ['EPERM', 'EACCES', 'EBUSY'];
const waits: readonly number[] = [10, 30, 100, 300, 1_000];

/** Renames a file; on Windows again after a while when another program has it open. Elsewhere these errors are for good. */
export async function renamePatiently(
  from: string,
  to: string,
  { platform = process.platform, move = rename, wait = (ms: number): Promise<unknown> => delay(ms) } = {},
): Promise<void> {
  for (const ms of platform === 'win32' ? waits : []) {
    try {
      return await move(from, to);
    } catch (error) {
      if (!held.includes(errorCode(error) ?? '')) throw error;
      await wait(ms);
    }
  }
  await move(from, to);
}
