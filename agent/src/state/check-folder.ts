import { access, chmod, constants, mkdir, readdir, stat } from 'node:fs/promises';
import { ExpectedError } from '@motcua/contract';
import { errorText } from './error-code.ts';

/** What the operating system says of a folder; on Windows owner and mode mean nothing and are null. */
export interface FolderFacts {
  isFolder: boolean;
  owner: number | null;
  mode: number | null;
  self: number | null;
  empty: boolean;
  ours: boolean;
}
type Verdict = { kind: 'good' } | { kind: 'tighten' } | { kind: 'bad'; detail: string };

/** Whether a folder may hold an agent's key: its own, for nobody else. One that is new or ours already is put right. */
export function judgeFolder({ isFolder, owner, mode, self, empty, ours }: FolderFacts): Verdict {
  if (!isFolder) return { kind: 'bad', detail: 'it is not a folder' };
  if (self !== null && owner !== self) return { kind: 'bad', detail: `it belongs to user ${owner}, not to ${self}` };
  if (mode === null || mode === 0o700) return { kind: 'good' };
  const octal = mode.toString(8).padStart(3, '0');
  if ((mode & 0o700) !== 0o700) return { kind: 'bad', detail: `its mode is ${octal}, not 700` };
  if (empty || ours) return { kind: 'tighten' };
  return { kind: 'bad', detail: `its mode is ${octal}, not 700, and it holds other files` };
}

/** Makes sure that the state folder is there, is ours and can be written; throws E_STATE_UNREADABLE. */
export async function checkFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    const verdict = judgeFolder(await folderFacts(path));
    if (verdict.kind === 'bad') throw new ExpectedError('E_STATE_UNREADABLE', { path, detail: verdict.detail });
    if (verdict.kind === 'tighten') await chmod(path, 0o700);
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError('E_STATE_UNREADABLE', { path, detail: errorText(error) }, { cause: error });
  }
}

async function folderFacts(path: string): Promise<FolderFacts> {
  const found = await stat(path);
  const posix = process.getuid !== undefined;
  const names = found.isDirectory() && (!posix || (found.mode & 0o500) === 0o500) ? await readdir(path) : [];
  return {
    isFolder: found.isDirectory(),
    owner: posix ? found.uid : null,
    mode: posix ? found.mode & 0o777 : null,
    self: process.getuid?.() ?? null,
    empty: names.length === 0,
    ours: names.includes('identity.json') || names.includes('agent.lock'),
  };
}
