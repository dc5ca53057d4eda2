import type { Installation, Post, RegisterKind, RegisterRows } from '@motcua/inventory';
import type { Effect } from '../../../store/index.ts';

type Row = RegisterRows[RegisterKind];

/** The units of a row, by code: of a post those of its place. A level belongs to none. */
export type UnitsOf = (kind: RegisterKind, row: Row) => readonly string[];

/** Answers for rows of some registers; both the one before and the one after, where places come or go. */
export function unitsIn(installations: readonly Installation[], effects: readonly Effect[] = []): UnitsOf {
  const ofPlace = new Map<string, Set<string>>();
  const add = (id: string, unit: string) => {
    const units = ofPlace.get(id);
    if (units === undefined) ofPlace.set(id, new Set([unit]));
    else units.add(unit);
  };
  for (const { places } of installations) for (const { id, unit } of places) add(id, unit);
  for (const { kind, before, after } of effects)
    for (const row of [before, after])
      if (kind === 'place' && row !== null && 'name' in row && 'unit' in row) add(row.id, row.unit);
  return (kind, row) => {
    if (kind === 'unit') return ['code' in row ? row.code : ''];
    if (kind === 'post') return [...(ofPlace.get((row as Post).place) ?? [])];
    return 'unit' in row ? [row.unit] : [];
  };
}

/** Every unit that effects touch, sorted. */
export const unitsTouched = (effects: readonly Effect[], unitsOf: UnitsOf): string[] =>
  [
    ...new Set(
      effects.flatMap(({ kind, before, after }) =>
        [before, after].flatMap((row) => (row === null ? [] : unitsOf(kind, row))),
      ),
    ),
  ].sort();
