import { pick } from './random.ts';

/** Values that no schema of ours waits for, or that lie at the edge of one. */
const strange: readonly unknown[] = [
  null,
  true,
  '',
  0,
  -1,
  1.5,
  2 ** 53,
  1e308,
  '\u0000',
  '\ud800',
  'x'.repeat(3_000),
  [],
  {},
  [[[[]]]],
  { length: 1, toString: 'no', constructor: null },
  '2026-02-30T00:00:00Z',
  '1.3.6.1',
];

/** A document with one to three of its parts changed for strange ones; it stays JSON. */
export function damageJson(document: string, random: () => number): string {
  const top = { document: JSON.parse(document) as unknown };
  for (let times = 1 + pick(random, 3); times > 0; times -= 1) change(pickPlace(top, random), random);
  return JSON.stringify(top.document) ?? 'null';
}

interface Place {
  holder: Record<string, unknown>;
  key: string;
}

/** Goes down by chance; stops at a leaf, or earlier. */
function pickPlace(top: object, random: () => number): Place {
  let place: Place = { holder: top as Place['holder'], key: 'document' };
  for (;;) {
    const value = place.holder[place.key];
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    if (keys.length === 0 || pick(random, 5) === 0) return place;
    place = { holder: value as Place['holder'], key: keys[pick(random, keys.length)] ?? '' };
  }
}

function change({ holder, key }: Place, random: () => number): void {
  const value = holder[key];
  const way = pick(random, 6);
  if (way === 0 && key !== 'document') delete holder[key];
  else if (way === 1 && Array.isArray(value)) holder[key] = Array.from({ length: 70 }, () => value).flat();
  else if (way === 2) holder[key] = [value, value];
  // An own property of that name, which a literal would not make.
  else if (way === 3)
    Object.defineProperty(holder, '__proto__', { value, enumerable: true, configurable: true, writable: true });
  else holder[key] = structuredClone(strange[pick(random, strange.length)]);
}
