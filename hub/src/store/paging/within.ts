import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Scope } from '../../access/index.ts';

/** The rows whose unit, by a column with its code, is in a scope. A country has 11,000 units; SQLite takes 32,766 values. */
export function within(scope: Scope, column: string): RawBuilder<SqlBool> {
  if (scope.is === 'whole') return sql`1 = 1`;
  return scope.codes.size === 0 ? sql`1 = 0` : sql`${sql.ref(column)} IN (${sql.join([...scope.codes])})`;
}
