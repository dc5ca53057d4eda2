/** A number of a MIB's enumeration with its word. */
export interface Named {
  value: number;
  name: string;
}

/** Words by number, counted from 1. */
export const fromOne = (words: string): ReadonlyMap<number, string> =>
  new Map(words.split(' ').map((word, at) => [at + 1, word]));

/** The word of a number; one outside the enumeration stays a number, because devices do send those. */
export const named = (words: ReadonlyMap<number, string>, value: number | null): Named | null =>
  value === null ? null : { value, name: words.get(value) ?? '?' };
