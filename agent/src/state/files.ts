import { mkdir, open, readdir, unlink } from 'node:fs/promises';
import { renamePatiently } from './rename-patiently.ts';

/** The few things that the agent does to files; each is one step that a power cut may fall before or after. */
export interface Files {
  makeFolder(path: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  /** At most `limit` bytes; a longer file is cut there. */
  read(path: string, limit: number): Promise<Uint8Array>;
  /** Writes a new or emptied file and waits until its bytes are on the disk; its name may not be yet. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Waits until the names in a folder are on the disk. */
  sync(folder: string): Promise<void>;
}

/** The real disk. Files are for the owner only. */
export const diskFiles: Files = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  list: (folder) => readdir(folder),
  async read(path, limit) {
    await using file = await open(path, 'r');
    const bytes = new Uint8Array(limit);
    let length = 0;
    while (length < limit) {
      const { bytesRead } = await file.read(bytes, length, limit - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  },
  async write(path, bytes) {
    await using file = await open(path, 'w', 0o600);
    await file.writeFile(bytes);
    await file.sync();
  },
  rename: (from, to) => renamePatiently(from, to),
  remove: unlink,
  sync: syncFolder,
};

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // NTFS journals its names; a folder cannot be opened for fsync there
  await using file = await open(folder, 'r');
  await file.sync();
}
