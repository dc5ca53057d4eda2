import { DatabaseSync } from 'node:sqlite';

/** Opens one connection to a database file. */
export function openFile(path: string, { readOnly = false, busyMs = 5000 } = {}): DatabaseSync {
  const file = new DatabaseSync(path, { readOnly, timeout: busyMs, enableForeignKeyConstraints: true });
  // FULL, because an acknowledgement is a promise that survives a power cut; WAL, so that reads never wait for it.
  if (!readOnly)
    file.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000',
    );
  return file;
}
