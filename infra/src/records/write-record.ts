import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '@motcua/contract';
import { type RecordKind, recordName } from './record-name.ts';

export interface Written {
  kind: RecordKind;
  stack: string;
  /** RFC 3339. */
  startedAt: string;
}

/** Keeps a dated result, whole or not at all; gives its file, or null where there is no folder for it. */
export async function writeRecord(folder: string | null, { kind, ...record }: Written): Promise<string | null> {
  if (folder === null) return null;
  const path = join(folder, recordName({ kind, ...record }));
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.part`, `${JSON.stringify(record, null, 2)}\n`);
    await rename(`${path}.part`, path);
  } catch (cause) {
    const reason = String(Reflect.get(Object(cause), 'code') ?? cause);
    throw new ExpectedError('E_DC_RECORD_NOT_WRITTEN', { path, reason }, { cause });
  }
  return path;
}
