/** Rows of a table and a sum over all of them that does not depend on their order. */
export interface TableSum {
  table: string;
  rows: number;
  sum: string;
}

/** Reads `table|rows|sum` lines, as the query below prints them. */
export function parseSums(text: string): TableSum[] {
  return text.split('\n').flatMap((line) => {
    const [table, rows = '', sum] = line.trim().split('|');
    if (table === undefined || sum === undefined || !/^\d+$/.test(rows)) return [];
    return [{ table, rows: Number(rows), sum }];
  });
}

export interface TableDifference {
  table: string;
  expected: Omit<TableSum, 'table'> | null;
  found: Omit<TableSum, 'table'> | null;
}

/** Tables that are not the same on both sides, or are on one only. */
export function compareTables(expected: readonly TableSum[], found: readonly TableSum[]): TableDifference[] {
  const there = new Map(found.map((one) => [one.table, one]));
  const wanted = new Set(expected.map(({ table }) => table));
  const differ = expected.flatMap((one): TableDifference[] => {
    const other = there.get(one.table) ?? null;
    return other?.rows === one.rows && other.sum === one.sum ? [] : [{ table: one.table, expected: one, found: other }];
  });
  const more = found.filter(({ table }) => !wanted.has(table));
  return [...differ, ...more.map((one) => ({ table: one.table, expected: null, found: one }))];
}

const tables = `from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;

/** Prints a line for each table: its name, its rows, and the sum of a hash of each row. */
export const sumsSql = `select format('select %L, count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %I.%I t', c.oid::regclass::text, n.nspname, c.relname)
${tables} order by 1 \\gexec
`;

/**
 * A look at all tables that no writer comes between, and a named point in the log of just that moment. Writers wait only
 * until the point is made: going back to the savepoint frees the locks, and the transaction keeps its view. The locks are
 * taken before anything is read, because the view is that of the first read.
 */
export const markSql = (locks: string, point: string): string => `begin isolation level repeatable read;
savepoint quiet;
${locks}
select 'point', pg_create_restore_point('${point}');
rollback to savepoint quiet;
${sumsSql}commit;
select 'log', pg_switch_wal();
`;

/** The statement that locks every table against writers. */
export const locksSql = `select 'lock table ' || string_agg(format('%I.%I', n.nspname, c.relname), ', ' order by 1) || ' in share mode;'
${tables}
`;
