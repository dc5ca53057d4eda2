import type { RegisterKind, RegisterRows } from './change.ts';

/** What a row is known by within its kind: the record's id (a level's code) and the first day of the period. */
export function rowKey<Kind extends RegisterKind>(kind: Kind, row: RegisterRows[Kind]): string {
  const id = kind === 'level' ? (row as RegisterRows['level']).code : (row as RegisterRows['unit']).id;
  return `${id}|${row.validFrom}`;
}
