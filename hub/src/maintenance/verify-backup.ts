import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuditVerdict, ExpectedError } from '@motcua/contract';
import { expectFiles } from '../files/expect-files.ts';
import { pathsOf } from '../installation/paths.ts';
import { examineFile } from '../store/index.ts';
import { hashFiles, Manifest, manifestName } from './manifest.ts';

/** What a backup was found to be. */
export interface BackupVerdict {
  ok: boolean;
  at: string;
  schema: number;
  rows: Record<string, number>;
  audit: AuditVerdict | null;
  /** What is wrong, each with its file or table; empty when nothing is. */
  problems: { what: string; why: 'missing' | 'changed' | 'unexpected' | 'damaged' | 'count' | 'audit' }[];
}

/** Reads all of a backup and compares it with its manifest. Throws E_BACKUP_MISSING where there is none. */
export async function verifyBackup(folder: string): Promise<BackupVerdict> {
  return expectFiles(folder, async () => {
    const { at, schema, rows, files } = await readManifest(folder);
    const found = await hashFiles(folder);
    const problems: BackupVerdict['problems'] = [];
    for (const [what, hash] of Object.entries(files))
      if (found[what] !== hash) problems.push({ what, why: found[what] === undefined ? 'missing' : 'changed' });
    for (const what of Object.keys(found)) if (files[what] === undefined) problems.push({ what, why: 'unexpected' });
    // A file that is not as it was written is not opened: there is nothing more to be learnt from it.
    const database = 'hub.db';
    if (problems.some(({ what }) => what === database)) return { ok: false, at, schema, rows, audit: null, problems };
    const examined = await examineFile(pathsOf(folder).database);
    problems.push(...examined.damage.map((what) => ({ what, why: 'damaged' as const })));
    for (const [what, count] of Object.entries(rows))
      if (examined.rows[what] !== count) problems.push({ what, why: 'count' });
    const { audit } = examined;
    if (audit !== null && !audit.ok) problems.push({ what: `audit_event ${audit.at}`, why: 'audit' });
    return { ok: problems.length === 0, at, schema, rows: examined.rows, audit, problems };
  });
}

async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, manifestName);
  try {
    return Manifest.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new ExpectedError('E_BACKUP_MISSING', { path: folder }, { cause });
  }
}
