import { expect, test } from 'vitest';
import { fuzzTargets } from './decoders.ts';
import { fuzzDecoder } from './fuzz-decoder.ts';

test.each(fuzzTargets)(
  '20,000 damaged answers of $name are read or refused, and nothing is thrown',
  {
    timeout: 60_000,
  },
  ({ decode, corpus }) => {
    const { bugs, read, refused, slowestMs } = fuzzDecoder(decode, { corpus, seed: 20_220_630, count: 20_000 });
    expect(bugs).toEqual([]);
    expect(read + refused).toBe(20_000);
    expect(Math.min(read, refused)).toBeGreaterThan(100);
    expect(slowestMs).toBeLessThan(2_000);
  },
);
