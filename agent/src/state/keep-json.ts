import { join } from 'node:path';
import type { Log } from '../log/log.ts';
import { diskError } from './disk-error.ts';
import type { State } from './open-state.ts';
import { readJson } from './read-json.ts';
import { writeAtomic } from './write-atomic.ts';

/** What tells good content from bad; a zod schema does. */
interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error };
}

/** A file in the state folder that the agent can do without: a damaged one is set aside, and the fallback taken. */
export async function loadJson<T>(
  { path, files, log }: Pick<State, 'path' | 'files'> & { log: Log },
  name: string,
  { schema, fallback }: { schema: Schema<T>; fallback: T },
): Promise<T> {
  const read = await readJson(files, join(path, name), { limit: 4 * 2 ** 20 });
  if (read.kind === 'missing') return fallback;
  const parsed = read.kind === 'value' ? schema.safeParse(read.value) : null;
  if (parsed?.success) return parsed.data;
  const detail = read.kind === 'damaged' ? read.detail : (parsed?.error.message ?? '');
  log.warn('fileDamaged', { file: name, detail: detail.slice(0, 500) });
  await files.makeFolder(join(path, 'damaged'));
  await files.rename(join(path, name), join(path, 'damaged', name)).catch((error) => log.failed(error));
  return fallback;
}

/** Writes such a file; whether that went well. A disk that is full is told, and the agent goes on without. */
export async function keepJson(
  { path, files, log }: Pick<State, 'path' | 'files'> & { log: Log },
  name: string,
  value: unknown,
): Promise<boolean> {
  const target = join(path, name);
  try {
    await writeAtomic(files, target, JSON.stringify(value));
    return true;
  } catch (error) {
    log.failed(diskError(error, target));
    return false;
  }
}
