import type { Losses } from '@motcua/contract';
import { LossesFile } from '../config/state-files.ts';
import { parseEntryName, roomOf } from '../outbox/entry.ts';
import { outboxFolders } from '../outbox/folders.ts';
import type { Files } from '../state/files.ts';
import { readJson } from '../state/read-json.ts';

/** How an outbox stands, seen from outside. */
export interface OutboxFacts {
  reports: number;
  bytes: number;
  /** Files that are no reports, or were set aside. */
  damaged: number;
  losses: Losses | null;
}

/** Looks at an outbox without opening it, so that it may be in use; null when there is none. */
export async function inspectOutbox({ path, files }: { path: string; files: Files }): Promise<OutboxFacts | null> {
  const folders = outboxFolders(path);
  const names = await files.list(folders.queue).catch(() => null);
  if (names === null) return null;
  const entries = names.flatMap((name) => parseEntryName(name) ?? []);
  const strange = names.filter((name) => !name.endsWith('.tmp')).length - entries.length;
  const aside = await files.list(folders.damaged).catch(() => []);
  const losses = await readJson(files, folders.losses);
  const parsed = LossesFile.safeParse(losses.kind === 'value' ? losses.value : null);
  const { dropped, damaged, refused } = parsed.data ?? { dropped: 0, damaged: 0, refused: 0 };
  return {
    reports: entries.length,
    bytes: entries.reduce((total, entry) => total + roomOf(entry), 0),
    damaged: aside.length + strange,
    losses: parsed.success || losses.kind === 'missing' ? { dropped, damaged, refused } : null,
  };
}
