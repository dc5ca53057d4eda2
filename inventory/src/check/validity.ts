import type { Dated } from '../model.ts';
import { overlaps } from '../time/as-of.ts';
import { type Problem, problem } from '../yaml/problem.ts';
import { groupBy, type Located, type LocatedRows } from './located.ts';
import { checkWords } from './words.ts';

/** A period must begin before it ends, and one key must not hold twice at the same time. */
export const checkValidity = (rows: LocatedRows): Problem[] => [
  ...once(rows.levels, ({ code }) => `level ${code}`),
  ...once(rows.units, ({ code }) => `unit ${code}`),
  ...once(rows.units, ({ id }) => `unit id ${id}`),
  ...once(rows.places, ({ id }) => `place ${id}`),
  ...once(rows.posts, ({ id }) => `post ${id}`),
  ...once(rows.devices, ({ tag }) => `tag ${tag}`),
  ...once(rows.devices, ({ id }) => `device id ${id}`),
];

/** Each period forwards, and none of one name at the same time as another. */
export function once<T extends Dated>(rows: readonly Located<T>[], name: (row: T) => string): Problem[] {
  const groups = groupBy(rows, ({ value }) => name(value));
  return [...groups].flatMap(([what, group]) => [
    ...group.flatMap((row) => backwards(what, row)),
    ...doubled(what, group),
  ]);
}

function backwards(what: string, { value, at }: Located<Dated>): Problem[] {
  const { validFrom: from, validTo: to } = value;
  return to === null || from < to ? [] : [problem(at, '', checkWords.backwards, { what, from, to })];
}

function doubled(what: string, group: readonly Located<Dated>[]): Problem[] {
  const sorted = group.toSorted((a, b) => (a.value.validFrom < b.value.validFrom ? -1 : 1));
  return sorted.flatMap((row, index) => {
    const before = sorted[index - 1];
    if (before === undefined || !overlaps(before.value, row.value)) return [];
    const other = before.at;
    return [
      problem(row.at, '', checkWords.overlap, {
        what,
        other: other.line > 0 ? `${other.path}:${other.line}` : other.path,
      }),
    ];
  });
}
