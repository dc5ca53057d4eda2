import { latin } from './corpus.ts';
import type { FuzzTarget } from './target.ts';

const corpus = [latin('abc')];
const isNow = (bytes: Uint8Array): boolean => bytes.length > 2 && bytes[0] === 0x7a;

/** Decoders that break the promise in each way there is, to see that each is found. */
export const fuzzTargets: readonly FuzzTarget[] = [
  { name: 'good', corpus, decode: (bytes) => (bytes[0] === 0x61 ? bytes.length : null) },
  {
    name: 'throws',
    corpus,
    decode: (bytes) => {
      if (isNow(bytes)) throw new RangeError('out of its depth');
      return null;
    },
  },
  {
    name: 'throws later',
    corpus,
    decode: (bytes) => {
      if (isNow(bytes)) queueMicrotask(() => void JSON.parse('{'));
      return new Promise((done) => setImmediate(done, null));
    },
  },
  {
    name: 'loops',
    corpus,
    decode: (bytes) => {
      while (isNow(bytes));
      return null;
    },
  },
  {
    name: 'never answers',
    corpus,
    decode: (bytes) => (isNow(bytes) ? new Promise(() => {}) : null),
  },
  {
    name: 'eats memory',
    corpus,
    decode: (bytes) => {
      const eaten: number[][] = [];
      while (isNow(bytes)) eaten.push(Array.from({ length: 10_000 }, (_, at) => at));
      return null;
    },
  },
  { name: 'grows', corpus, decode: () => 'x'.repeat(1_000_000) },
];
