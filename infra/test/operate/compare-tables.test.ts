import { describe, expect, test } from 'vitest';
import { compareTables, markSql, parseSums } from '../../src/operate/compare-tables.ts';

describe('a restored database', () => {
  test('is read as a row for each table, and other lines are nobody', () => {
    expect(parseSums('report|3|77\npoint|0/3000\n\nunit|627|-5\n')).toEqual([
      { table: 'report', rows: 3, sum: '77' },
      { table: 'unit', rows: 627, sum: '-5' },
    ]);
  });

  test('differs by rows, by what is in them, and by tables of one side only', () => {
    const expected = parseSums('a|1|5\nb|2|6\nc|3|7');
    expect(compareTables(expected, expected)).toEqual([]);
    const differences = compareTables(expected, parseSums('a|1|5\nb|2|9\nd|1|1'));
    expect(differences.map(({ table }) => table)).toEqual(['b', 'c', 'd']);
  });

  test('is compared at a point that writers cannot come between: locks before the first look, freed right after it', () => {
    const sql = markSql('lock table a in share mode;', 'here');
    const order = ['savepoint', 'lock table a', "pg_create_restore_point('here')", 'rollback to savepoint', '\\gexec'];
    const places = order.map((word) => sql.indexOf(word));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});
