import { expect, test } from 'vitest';
import { fuzzIpp } from './ipp-fuzz.ts';

test('100,000 damaged IPP answers are read or refused by name, in bounded time', { timeout: 120_000 }, () => {
  const { bugs, read, refused, slowestMs } = fuzzIpp({ seed: 20_220_630, count: 100_000 });
  expect(bugs).toEqual([]);
  expect(read + refused).toBe(100_000);
  expect(Math.min(read, refused)).toBeGreaterThan(1_000); // the damage is neither harmless nor total
  expect(slowestMs).toBeLessThan(2_000); // a machine that is busy may stumble; a loop would not end at all
});
