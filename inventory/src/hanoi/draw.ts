/** SHA-256 of a text in UTF-8, as lower-case hexadecimal; passed in, because this package is pure. */
export type Sha256 = (text: string) => string;

/** The profile's only source of chance: every draw depends on the seed, a tag and a code, never on an order. */
export interface Draw {
  hex(tag: string, code: string): string;
  /** The first eight hexadecimal digits as an unsigned number. */
  number(tag: string, code: string): number;
  /** A whole number from `low` to `high`. */
  between(tag: string, code: string, low: number, high: number): number;
  /** True for `percent` of a hundred. */
  chance(tag: string, code: string, percent: number): boolean;
  /** The first `count` codes in the order of their digests. */
  pick(tag: string, codes: Iterable<string>, count: number): string[];
  /** The codes in the order of their digests. */
  rank(tag: string, codes: Iterable<string>): string[];
}

/** Draws for one seed. */
export function makeDraw({ seed, sha256 }: { seed: string; sha256: Sha256 }): Draw {
  const hex = (tag: string, code: string) => sha256(`${seed}|${tag}|${code}`);
  const number = (tag: string, code: string) => Number.parseInt(hex(tag, code).slice(0, 8), 16);
  const rank = (tag: string, codes: Iterable<string>) =>
    [...codes]
      .map((code) => ({ code, key: `${hex(tag, code)} ${code}` }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ code }) => code);
  return {
    hex,
    number,
    rank,
    between: (tag, code, low, high) => low + (number(tag, code) % (high - low + 1)),
    chance: (tag, code, percent) => number(tag, code) % 100 < percent,
    pick: (tag, codes, count) => rank(tag, codes).slice(0, count),
  };
}
