import { ExpectedError } from '@motcua/contract';
import { z } from 'zod';

/** Where a row stands in its list: compared part by part. */
export type Place = readonly (string | number)[];

/** What both stores can compare with a column: text without NUL, and whole numbers. */
const Places = z
  .array(
    z.union([
      z
        .string()
        .max(256)
        .regex(/^[^\0]*$/),
      z.int(),
    ]),
  )
  .max(4);

/** A place in a form that nobody takes for anything but a cursor. */
export const toCursor = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place that a cursor stands for, which must be of the kind the list has. */
export function fromCursor(cursor: string, like: readonly ('string' | 'number')[]): Place {
  const place = Places.safeParse(jsonIn(Buffer.from(cursor, 'base64url').toString()));
  if (place.success && place.data.map((part) => typeof part).join() === like.join()) return place.data;
  throw new ExpectedError('E_CURSOR_INVALID', { cursor: cursor.slice(0, 40) });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
