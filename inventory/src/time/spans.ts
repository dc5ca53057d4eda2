import type { Dated } from '../model.ts';

/** Rows of one key whose periods follow each other without a gap, as one period each; the rest stays as it is. */
export function spans<Row extends Dated>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return [...Map.groupBy(rows, key).values()].flatMap((group) => {
    if (group.length === 1) return group;
    const joined: Row[] = [];
    for (const row of group.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
      const last = joined.at(-1);
      if (last?.validTo === row.validFrom) joined[joined.length - 1] = { ...last, validTo: row.validTo };
      else joined.push(row);
    }
    return joined;
  });
}
