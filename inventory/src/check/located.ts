import type { Device, Level, Place, Post, Unit } from '../model.ts';
import type { Problem, SourcePoint } from '../yaml/problem.ts';

/** Something read from a file, and where it stood. */
export interface Located<T> {
  value: T;
  at: SourcePoint;
}

/** The rows of an installation with where each was read. */
export interface LocatedRows {
  levels: Located<Level>[];
  units: Located<Unit>[];
  places: Located<Place>[];
  posts: Located<Post>[];
  devices: Located<Device>[];
}

/** A question to the rows as a whole, answered with everything that is wrong. */
export type RowsCheck = (rows: LocatedRows) => Problem[];

export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
