import { join } from 'node:path';
import type { Log } from '../log/log.ts';
import type { Files } from '../state/files.ts';
import { type Entry, parseEntryName } from './entry.ts';
import type { OutboxFolders } from './folders.ts';
import type { Ledger } from './ledger.ts';

/**
 * The entries that are on the disk, in order. What was being written when the agent was cut was never promised and goes; a file
 * that is no report is set aside and counted, and the rest goes on.
 */
export async function recover({
  files,
  folders,
  ledger,
  log,
}: {
  files: Files;
  folders: OutboxFolders;
  ledger: Ledger;
  log: Log;
}): Promise<Entry[]> {
  const names = await files.list(folders.queue);
  const unfinished = names.filter((name) => name.endsWith('.tmp'));
  for (const name of unfinished) await files.remove(join(folders.queue, name)).catch((error) => log.failed(error));
  const rest = names.filter((name) => !name.endsWith('.tmp'));
  const foreign = rest.filter((name) => parseEntryName(name) === null);
  for (const file of foreign) {
    log.warn('fileDamaged', { file, detail: 'not a report' });
    await ledger.leave([file], 'damaged').catch((error) => log.failed(error));
  }
  return rest
    .flatMap((name) => parseEntryName(name) ?? [])
    .sort((a, b) => a.order - b.order || a.boot.localeCompare(b.boot) || a.seq - b.seq);
}
