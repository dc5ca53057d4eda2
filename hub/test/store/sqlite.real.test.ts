import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/index.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import { storeConformance } from './conformance.ts';
import { pagingConformance } from './paging-conformance.ts';
import { readingsConformance } from './readings-conformance.ts';
import { registerConformance } from './register-conformance.ts';

const open = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-store-'));
  const store = openSqliteStore(join(folder, 'hub.db'));
  return {
    store,
    async remove() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

storeConformance('SQLite', open);
readingsConformance('SQLite', open);
registerConformance('SQLite', open);
pagingConformance('SQLite', open);

describe('migrate', () => {
  const versionOf = (file: DatabaseSync) => file.prepare('PRAGMA user_version').get();

  test('migrations are numbered from 1 without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  test('does nothing to a schema that is up to date, and only what is missing to an older one', () => {
    const file = new DatabaseSync(':memory:');
    migrate(file, migrations.slice(0, 1));
    migrate(file);
    migrate(file);
    expect(versionOf(file)).toEqual({ user_version: migrations.at(-1)?.version });
  });

  test('one that fails half way leaves the schema as it was', () => {
    const file = new DatabaseSync(':memory:');
    const bad = { version: 1, name: 'bad', statements: ['CREATE TABLE a (b TEXT)', 'CREATE NONSENSE'] };
    expect(() => migrate(file, [bad])).toThrow();
    expect(versionOf(file)).toEqual({ user_version: 0 });
    expect(file.prepare('SELECT name FROM sqlite_schema').all()).toEqual([]);
  });

  test('refuses a schema from the future', () => {
    const file = new DatabaseSync(':memory:');
    file.exec('PRAGMA user_version = 99');
    expect(() => migrate(file)).toThrow('E_SCHEMA_NEWER');
  });
});
