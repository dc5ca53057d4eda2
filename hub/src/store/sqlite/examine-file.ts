import type { AuditVerdict } from '@motcua/contract';
import { Kysely } from 'kysely';
import { verifyAuditLog } from '../audit-log/verify.ts';
import type { Schema } from '../schema.ts';
import { sqliteDialect } from './dialect.ts';
import { openFile } from './open-file.ts';

/** What a database file is found to be. */
export interface Examined {
  schema: number;
  /** Rows of each table. */
  rows: Record<string, number>;
  /** What SQLite finds wrong with the file; empty when nothing. */
  damage: string[];
  audit: AuditVerdict | null;
}

/** Looks through a whole database file, without changing it. */
export async function examineFile(path: string): Promise<Examined> {
  const file = openFile(path, { readOnly: true });
  const db = new Kysely<Schema>({ dialect: sqliteDialect(file) });
  try {
    const pragma = (name: string) => file.prepare(`PRAGMA ${name}`).all() as Record<string, unknown>[];
    const damage = pragma('integrity_check').map((row) => String(row.integrity_check));
    const foreign = pragma('foreign_key_check').map(
      ({ table, parent }) => `${table} names a ${parent} that is not there`,
    );
    const tables = (
      file
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        .all() as {
        name: string;
      }[]
    ).map(({ name }) => name);
    const count = (name: string) =>
      (file.prepare(`SELECT count(*) AS rows FROM "${name}"`).get() as { rows: number }).rows;
    return {
      schema: Number(pragma('user_version')[0]?.user_version),
      rows: Object.fromEntries(tables.map((name) => [name, count(name)])),
      damage: [...damage.filter((line) => line !== 'ok'), ...foreign],
      audit: tables.includes('audit_event') ? await verifyAuditLog(db) : null,
    };
  } finally {
    await db.destroy();
  }
}
