import { basename, dirname } from 'node:path';
import type { Files } from '../../../agent/src/state/files.ts';

/** A disk of one agent in memory, for thousands of agents in one process. It never fails: `agent/test` breaks disks. */
export function memoryFiles(): Files {
  const folders = new Map<string, Map<string, Uint8Array>>();
  const folder = (path: string) => folders.get(path) ?? new Map<string, Uint8Array>();
  const missing = (path: string) => Object.assign(new Error(`no such file: ${path}`), { code: 'ENOENT' });
  return {
    async makeFolder(path) {
      if (!folders.has(path)) folders.set(path, new Map());
    },
    list: async (path) => [...folder(path).keys()],
    async read(path, limit) {
      const bytes = folder(dirname(path)).get(basename(path));
      if (bytes === undefined) throw missing(path);
      return bytes.subarray(0, limit);
    },
    async write(path, bytes) {
      const into = folder(dirname(path));
      into.set(basename(path), bytes);
      folders.set(dirname(path), into);
    },
    async rename(from, to) {
      const bytes = folder(dirname(from)).get(basename(from));
      if (bytes === undefined) throw missing(from);
      folder(dirname(from)).delete(basename(from));
      const into = folder(dirname(to));
      into.set(basename(to), bytes);
      folders.set(dirname(to), into);
    },
    async remove(path) {
      if (!folder(dirname(path)).delete(basename(path))) throw missing(path);
    },
    async sync() {},
  };
}
