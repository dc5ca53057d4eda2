import type { Installation } from '../model.ts';
import type { Problem, SourcePoint } from '../yaml/problem.ts';
import { rowsChecks } from './index.ts';
import type { Located, LocatedRows } from './located.ts';

/** The questions to a register as a whole, to be asked one after the other; each row is called by its kind and name. */
export function registerChecks(installation: Installation): (() => Problem[])[] {
  const rows: LocatedRows = {
    levels: located(installation.levels, ({ code }) => `level ${code}`),
    units: located(installation.units, ({ code }) => `unit ${code}`),
    places: located(installation.places, ({ id }) => `place ${id}`),
    posts: located(installation.posts, ({ id }) => `post ${id}`),
    devices: located(installation.devices, ({ tag }) => `device ${tag}`),
  };
  return rowsChecks.map((check) => () => check(rows));
}

/** Everything that does not hold between the rows of a register; `at.path` names the row. */
export const checkRegister = (installation: Installation): Problem[] =>
  registerChecks(installation).flatMap((check) => check());

function located<T extends { validFrom: string }>(rows: readonly T[], name: (row: T) => string): Located<T>[] {
  return rows.map((value) => ({
    value,
    // Made when asked for: of most rows nothing is ever said.
    get at(): SourcePoint {
      return { path: `${name(value)} (${value.validFrom})`, line: 0, column: 0 };
    },
  }));
}
