import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pad, truncate, widthOf } from '../../src/render/width.ts';

describe('widthOf', () => {
  test.each([
    { text: 'Hanoi', width: 5 },
    { text: 'Phường Khương Đình', width: 18 },
    { text: 'Phường Khương Đình'.normalize('NFD'), width: 18 },
    { text: '印刷', width: 4 },
    { text: '🖨', width: 2 },
    { text: 'a\u200db', width: 2 },
    { text: '', width: 0 },
  ])('gives $text $width columns', ({ text, width }) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('truncate', () => {
  test.each([
    { text: 'Phường Đồng Xuân', columns: 16, cut: 'Phường Đồng Xuân' },
    { text: 'Phường Đồng Xuân', columns: 10, cut: 'Phường Đồ…' },
    { text: '印刷機', columns: 4, cut: '印…' },
    { text: 'abc', columns: 0, cut: '' },
  ])('cuts $text to $columns columns', ({ text, columns, cut }) => {
    expect(truncate(text, columns)).toBe(cut);
  });

  test('never leaves a letter without its marks', () => {
    expect(truncate('Đồng Xuân'.normalize('NFD'), 3).normalize('NFC')).toBe('Đồ…');
  });

  test('never gives more columns than were asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, columns) => {
        expect(widthOf(truncate(text, columns))).toBeLessThanOrEqual(Math.max(columns, 0));
      }),
    );
  });
});

test('pad fills up to the columns, on the side that is asked for', () => {
  expect([pad('Bộ', 4, 'right'), pad('12', 4, 'left'), pad('long', 2, 'left')]).toEqual(['Bộ  ', '  12', 'long']);
});
