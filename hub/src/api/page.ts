import { z } from 'zod';
import { fromCursor, type Place, toCursor } from './cursor.ts';

/** What every list can be asked: how many rows at most, and from where (`next` of the page before). */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
  cursor: z.string().min(1).max(1500).optional(),
};
export const PageQuery = z.looseObject(pageQuery);
interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

/** A list that the database cuts. */
interface Cut<Row> {
  placeOf: (row: Row) => Place;
  like: readonly ('string' | 'number')[];
  /** So many rows after a place, in the order of their places. */
  read: (part: { after: Place | null; limit: number }) => Promise<Row[]>;
}

/** Part of a list of which only that part was read; one row more than is given says whether there is a next one. */
export async function cutPage<Row>(
  { limit, cursor }: PageRequest,
  { placeOf, like, read }: Cut<Row>,
): Promise<{ rows: Row[]; next: string | null }> {
  const after = cursor === undefined ? null : fromCursor(cursor, like);
  const found = await read({ after, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last !== undefined ? toCursor(placeOf(last)) : null };
}

interface Order<Row> {
  /** Where a row stands; no two rows of a list in the same place, or a page could end between them. */
  placeOf: (row: Row) => Place;
  like: readonly ('string' | 'number')[];
  compare?: (a: Place, b: Place) => number;
}

/** Part of a list that is short enough to be read whole, in order; the next part begins after the last row, also when rows came or went meanwhile. */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit, cursor }: PageRequest,
  { placeOf, like, compare = comparePlaces }: Order<Row>,
): { rows: Row[]; next: string | null } {
  const after = cursor === undefined ? null : fromCursor(cursor, like);
  const placed = rows
    .map((row) => ({ row, place: placeOf(row) }))
    .filter(({ place }) => after === null || compare(place, after) > 0)
    .sort((a, b) => compare(a.place, b.place));
  const page = placed.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ row }) => row),
    next: placed.length > limit && last !== undefined ? toCursor(last.place) : null,
  };
}

function comparePlaces(a: Place, b: Place): number {
  for (const [at, part] of a.entries()) {
    const other = b[at] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
