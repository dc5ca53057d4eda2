import { latin } from './corpus.ts';
import { pick } from './random.ts';

type Damage = (bytes: Uint8Array, random: () => number) => Uint8Array;

const flip: Damage = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  for (let times = 1 + pick(random, 4); times > 0; times -= 1) copy[pick(random, copy.length)] = pick(random, 256);
  return copy;
};

const cut: Damage = (bytes, random) => bytes.subarray(0, pick(random, bytes.length));

/** A length field that lies is what made other decoders loop: two bytes at a time, small and huge. */
const lie: Damage = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  const at = pick(random, Math.max(1, copy.length - 1));
  const [high, low] = [
    [0, 0],
    [0, 1],
    [0xff, 0xff],
    [0x7f, 0xff],
    [0, 0xff],
  ][pick(random, 5)] ?? [0, 0];
  copy.set([high ?? 0, low ?? 0].slice(0, copy.length - at), at);
  return copy;
};

const repeat: Damage = (bytes, random) => {
  const from = pick(random, bytes.length);
  const part = bytes.subarray(from, from + 1 + pick(random, 64));
  const at = pick(random, bytes.length);
  return Buffer.concat([bytes.subarray(0, at), part, part, part, bytes.subarray(at)]);
};

const remove: Damage = (bytes, random) => {
  const at = pick(random, bytes.length);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + pick(random, 16))]);
};

/** A structural byte where none belongs: ends, collections, groups. */
const plant: Damage = (bytes, random) => {
  const tags = [0x01, 0x02, 0x03, 0x04, 0x34, 0x37, 0x4a, 0x30, 0x35, 0x21, 0x13];
  const copy = Uint8Array.from(bytes);
  copy[8 + pick(random, Math.max(1, copy.length - 8))] = tags[pick(random, tags.length)] ?? 0;
  return copy;
};

const letters = latin('0123456789abcxyzABCXYZ-_.');
const isLetter = (byte: number): boolean => letters.includes(byte);

/** Letters and digits for others: what is built of text stays built, and its words are wrong. */
const misspell: Damage = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  for (let times = 1 + pick(random, 6); times > 0; times -= 1) {
    const from = pick(random, copy.length);
    const at = copy.subarray(from).findIndex(isLetter);
    if (at >= 0) copy[from + at] = letters[pick(random, letters.length)] ?? 0;
  }
  return copy;
};

const kinds: readonly Damage[] = [flip, cut, lie, repeat, remove, plant];

/** A damaged copy of an answer: one to three kinds of damage, one after the other; or only other letters. */
export function damage(bytes: Uint8Array, random: () => number): Uint8Array {
  if (bytes.length > 0 && pick(random, 3) === 0) return misspell(bytes, random);
  let damaged = bytes;
  for (let times = 1 + pick(random, 3); times > 0 && damaged.length > 0; times -= 1) {
    damaged = (kinds[pick(random, kinds.length)] ?? flip)(damaged, random);
  }
  return damaged;
}
