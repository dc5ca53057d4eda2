import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInWords, formatDong } from '../../src/index.ts';
import { spell } from './spell.ts';

test.each([
  [0, 'Không đồng'],
  [5, 'Năm đồng'],
  [10, 'Mười đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi tư đồng'],
  [105, 'Một trăm linh năm đồng'],
  [114, 'Một trăm mười bốn đồng'],
  [1_000, 'Một nghìn đồng'],
  [1_005, 'Một nghìn không trăm linh năm đồng'],
  [1_234_567, 'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng'],
  [20_000_000, 'Hai mươi triệu đồng'],
  [1_000_000_000, 'Một tỷ đồng'],
  [1_000_000_001, 'Một tỷ không trăm linh một đồng'],
  [2_500_000_000, 'Hai tỷ năm trăm triệu đồng'],
  [12_000_345_000_000, 'Mười hai nghìn tỷ ba trăm bốn mươi lăm triệu đồng'],
])('%d is read "%s"', (amount, words) => {
  expect(amountInWords(amount)).toBe(words);
});

test('every amount is read as a second reading, made from its digits, reads it', () => {
  const amounts = fc.oneof(
    fc.nat({ max: 99_999 }),
    fc.nat({ max: 2_000_000_000 }),
    fc.maxSafeNat(),
    fc.array(fc.constantFrom('0', '1', '4', '5', '9'), { minLength: 1, maxLength: 15 }).map((d) => Number(d.join(''))),
  );
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(amountInWords(amount)).toBe(spell(amount));
    }),
    { numRuns: 5000 },
  );
});

test('two amounts are never read alike', () => {
  const read = new Map<string, number>();
  for (let amount = 0; amount < 20_000; amount += 1) read.set(amountInWords(amount), amount);
  expect(read.size).toBe(20_000);
});

test.each([-1, 0.5, Number.NaN, 2 ** 53])('%d is not an amount', (amount) => {
  expect(() => amountInWords(amount)).toThrow(RangeError);
});

test('amounts are written with points between thousands', () => {
  expect(formatDong(1_234_567)).toBe('1.234.567');
});
