/** A unit as a report knows it. */
export interface ReportUnit {
  code: string;
  name: string;
  parent: string | null;
}

/** A unit with all that is below it; `unit` is null for what was in no unit of the tree. */
export interface UnitSum<Row> {
  unit: string | null;
  name: string | null;
  depth: number;
  rows: Row[];
}

/** Rows of each unit and of everything below it, parents before children; units with nothing are left out. */
export function unitSums<Row extends { unit: string }>(
  rows: readonly Row[],
  units: readonly ReportUnit[],
): UnitSum<Row>[] {
  const codes = new Set(units.map(({ code }) => code));
  const children = Map.groupBy(units, ({ parent }) => (parent !== null && codes.has(parent) ? parent : null));
  const own = Map.groupBy(rows, ({ unit }) => unit);
  const seen = new Set<string>();
  const sums: UnitSum<Row>[] = [];
  const visit = ({ code, name }: ReportUnit, depth: number): Row[] => {
    if (seen.has(code)) return [];
    seen.add(code);
    const place = sums.length;
    const below = (children.get(code) ?? []).toSorted(byCode).flatMap((child) => visit(child, depth + 1));
    const all = [...(own.get(code) ?? []), ...below];
    if (all.length > 0) sums.splice(place, 0, { unit: code, name, depth, rows: all });
    return all;
  };
  for (const root of (children.get(null) ?? []).toSorted(byCode)) visit(root, 0);
  // A ring of units has no top, and what is in it is not lost.
  const outside = rows.filter(({ unit }) => !seen.has(unit));
  return outside.length === 0 ? sums : [...sums, { unit: null, name: null, depth: 0, rows: outside }];
}

const byCode = (a: ReportUnit, b: ReportUnit): number => (a.code < b.code ? -1 : 1);
