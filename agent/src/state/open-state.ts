import { ExpectedError } from '@motcua/contract';
import { checkFolder } from './check-folder.ts';
import { errorText } from './error-code.ts';
import { diskFiles, type Files } from './files.ts';
import { type FolderLock, lockFolder } from './lock-folder.ts';

/** A state folder that is ours alone. */
export interface State extends FolderLock {
  path: string;
  files: Files;
}

/** Opens the state folder, making it when it is not there; at most one process has it open. */
export async function openState(path: string, { files = diskFiles }: { files?: Files } = {}): Promise<State> {
  await checkFolder(path);
  try {
    const { release } = await lockFolder(path);
    return { path, files, release };
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError('E_STATE_UNREADABLE', { path, detail: errorText(error) }, { cause: error });
  }
}
