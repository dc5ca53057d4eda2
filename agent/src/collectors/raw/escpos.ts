import { codesOf, type RawState, toRawState } from './raw-state.ts';

/** One bit, or group of bits, of the answer to DLE EOT n. */
interface Bit {
  n: number;
  mask: number;
  name: string;
}

/** Epson's ESC/POS reference, DLE EOT. Bits that tell of no fault (drawer, feed button) have no row. */
const bits: readonly Bit[] = [
  { n: 1, mask: 0x08, name: 'offline' },
  { n: 2, mask: 0x04, name: 'cover open' },
  { n: 2, mask: 0x20, name: 'paper end' },
  { n: 2, mask: 0x40, name: 'error' },
  { n: 3, mask: 0x04, name: 'recoverable error' },
  { n: 3, mask: 0x08, name: 'cutter error' },
  { n: 3, mask: 0x20, name: 'unrecoverable error' },
  { n: 3, mask: 0x40, name: 'auto-recoverable error' },
  { n: 4, mask: 0x0c, name: 'paper near end' },
  { n: 4, mask: 0x60, name: 'paper end' },
];

/** Bits 0 and 7 are always clear, 1 and 4 always set: so a status is told from flow control and from noise. */
const isStatus = (byte: number): boolean => (byte & 0x93) === 0x12;

/** An answer is one octet, besides flow control and a status of four that comes unasked; text of others may look like one. */
const longest = 8;

const statusIn = (answer: Uint8Array): number | undefined =>
  answer.length > longest ? undefined : [...answer].find(isStatus);

/** Pure: what a receipt printer says; null when it did not say whether it is online. */
export function readEscpos(answers: ReadonlyMap<string, Uint8Array>): RawState | null {
  const statuses = new Map(
    [1, 2, 3, 4].map((n) => [n, statusIn(answers.get(`DLE EOT ${n}`) ?? new Uint8Array())] as const),
  );
  if (statuses.get(1) === undefined) return null;
  const set = bits.filter(({ n, mask }) => ((statuses.get(n) ?? 0) & mask) !== 0);
  const keywords = set.map(({ n, name }) => `${n} ${name}`);
  const explained = keywords.some((keyword) => keyword.startsWith('3 ') || /paper end|cover/.test(keyword));
  // Bit 6 of the second status says only that there is an error; the third says which.
  const told = keywords.filter((keyword) => !(keyword === '2 error' && explained));
  const codes = codesOf('ESC/POS', told);
  return toRawState(keywords, codes.includes('media-empty') ? codes.filter((code) => code !== 'media-low') : codes);
}
