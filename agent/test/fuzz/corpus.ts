import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of recordings of real devices; they stay outside the repository. */
export const recordings = process.env.MOTCUA_SHARED ?? join(import.meta.dirname, '../../../../shared');

/** Recordings in a folder whose names end so; none where they are not at hand. */
export function recorded(folder: string, ending: string): Uint8Array[] {
  const path = join(recordings, folder);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(ending)) : [];
  return names.sort().map((name) => readFileSync(join(path, name)));
}

/** Text as octets, one each. */
export const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
