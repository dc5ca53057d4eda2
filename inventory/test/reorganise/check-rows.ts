import { rowsChecks } from '../../src/check/index.ts';
import type { Installation } from '../../src/index.ts';

const nowhere = { path: 'register', line: 1, column: 1 };
const located = <T>(rows: readonly T[]) => rows.map((value) => ({ value, at: nowhere }));

/** What is wrong between the rows of a register, in English. */
export const checkRows = ({ levels, units, places, posts, devices }: Installation): string[] =>
  rowsChecks
    .flatMap((check) =>
      check({
        levels: located(levels),
        units: located(units),
        places: located(places),
        posts: located(posts),
        devices: located(devices),
      }),
    )
    .map(({ words }) => words.en);
