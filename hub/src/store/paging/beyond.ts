import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/** A column by its name, or what stands for one. */
type Column = string | Expression<unknown>;

interface Beyond {
  /** The columns of the order, of which all rise or all fall; together they name one row. */
  columns: readonly Column[];
  /** Where the page before ended; null for the first page. */
  place: readonly (string | number)[] | null;
  order?: 'asc' | 'desc';
}

/** The rows that come after a place of a list: one comparison of whole keys, so that an index answers it in both stores. */
export function beyond({ columns, place, order = 'asc' }: Beyond): RawBuilder<SqlBool> {
  if (place === null) return sql`1 = 1`;
  const key = sql.join(columns.map((column) => (typeof column === 'string' ? sql.ref(column) : column)));
  const values = sql.join(place);
  return order === 'asc' ? sql`(${key}) > (${values})` : sql`(${key}) < (${values})`;
}
