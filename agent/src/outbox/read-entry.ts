import { hash } from 'node:crypto';
import { join } from 'node:path';
import { errorText } from '../state/error-code.ts';
import type { Files } from '../state/files.ts';
import { type Entry, entryName } from './entry.ts';

type ReadEntry = { ok: true; bytes: Uint8Array } | { ok: false; detail: string };

/** The bytes of an entry, if they are still what was written. */
export async function readEntry(files: Files, queue: string, entry: Entry): Promise<ReadEntry> {
  if (entry.payload !== undefined) return { ok: true, bytes: entry.payload };
  try {
    const bytes = await files.read(join(queue, entryName(entry)), entry.bytes + 1);
    if (bytes.byteLength !== entry.bytes)
      return { ok: false, detail: `${bytes.byteLength} bytes in place of ${entry.bytes}` };
    if (!hash('sha256', bytes).startsWith(entry.hash)) return { ok: false, detail: 'its bytes are not those written' };
    return { ok: true, bytes };
  } catch (error) {
    return { ok: false, detail: errorText(error) };
  }
}
