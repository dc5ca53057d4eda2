import type { DatabaseSync } from 'node:sqlite';
import { ExpectedError } from '@motcua/contract';
import { migrations as all } from '../migrations/index.ts';
import type { Migration } from '../migrations/migration.ts';

/** Brings the schema up to this program's version; refuses a newer one, because databases are not downgraded. */
export function migrate(file: DatabaseSync, migrations: readonly Migration[] = all): void {
  const { user_version: found } = file.prepare('PRAGMA user_version').get() as { user_version: number };
  const known = migrations.at(-1)?.version ?? 0;
  if (found > known) throw new ExpectedError('E_SCHEMA_NEWER', { found, known });
  for (const migration of migrations.filter(({ version }) => version > found)) applyOne(file, migration);
}

function applyOne(file: DatabaseSync, { version, statements }: Migration): void {
  file.exec('BEGIN IMMEDIATE');
  try {
    for (const statement of statements) file.exec(statement);
    file.exec(`PRAGMA user_version = ${version}`);
    file.exec('COMMIT');
  } catch (error) {
    if (file.isTransaction) file.exec('ROLLBACK');
    throw error;
  }
}
