import { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Store } from '../store.ts';
import { sqliteDialect } from './dialect.ts';
import { migrate } from './migrate.ts';
import { openFile } from './open-file.ts';
import { pruneReports } from './prune-reports.ts';
import { sqliteRecorder } from './recorder.ts';

/** Opens the SQLite store in a file, which is made when there is none, and brings its schema up to date. */
export function openSqliteStore(path: string, { quarantineRows = 10_000 } = {}): Store {
  const file = openFile(path);
  try {
    migrate(file);
  } catch (error) {
    file.close();
    throw error;
  }
  const db = new Kysely<Schema>({ dialect: sqliteDialect(file) });
  const read = new Kysely<Schema>({ dialect: sqliteDialect(openFile(path, { readOnly: true })) });
  return {
    db,
    read,
    lists: (work) => work(read),
    sharedTime: null,
    watch: null,
    endStalled: async () => 0,
    pruneReports: (before) => pruneReports(db, before),
    recorder: sqliteRecorder({ file, db, quarantineRows }),
    async close() {
      await read.destroy();
      await db.destroy();
    },
  };
}
