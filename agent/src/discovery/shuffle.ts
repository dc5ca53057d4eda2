/**
 * The same items in an order that a seed decides, the same for the same seed: so that a scan that stopped goes on where
 * it was without a list being kept, and no device sees its neighbours asked one by one.
 */
export function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const mixed = [...items];
  const random = randomFrom(seed);
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as Item, mixed[at] as Item];
  }
  return mixed;
}

/** A linear congruential generator (Knuth, MMIX constants cut to 32 bits); nothing here must be unpredictable. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
