/** Numbers from a seed (mulberry32): the same run each time. */
export function seededRandom(seed: number): {
  below: (limit: number) => number;
  between: (low: number, high: number) => number;
} {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, between: (low, high) => low + below(high - low + 1) };
}
