import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** A sysfs attribute is at most a page; what is not sysfs is not read to its end. */
const most = 4_096;

/** The text of an attribute; null when there is none. A device may vanish while it is read. */
export async function attribute(folder: string, name: string): Promise<string | null> {
  try {
    await using file = await open(join(folder, name), 'r');
    const { bytesRead, buffer } = await file.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead).toString('utf8').trim();
  } catch {
    return null;
  }
}

/** A whole number, or null. */
export async function numberAttribute(folder: string, name: string): Promise<number | null> {
  const text = await attribute(folder, name);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
