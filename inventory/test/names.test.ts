import { describe, expect, test } from 'vitest';
import { compareVi, nameKey } from '../src/index.ts';

describe('names', () => {
  test('are ordered as a Vietnamese dictionary does, đ after d', () => {
    const names = ['Đông Anh', 'Ứng Hòa', 'Dương Nội', 'Ba Vì', 'Ẩn', 'An', 'Đan Phượng'];
    expect(names.toSorted(compareVi)).toEqual(['An', 'Ẩn', 'Ba Vì', 'Dương Nội', 'Đan Phượng', 'Đông Anh', 'Ứng Hòa']);
  });

  test('with numbers are ordered by the number', () => {
    expect(['Quầy 10', 'Quầy 9'].toSorted(compareVi)).toEqual(['Quầy 9', 'Quầy 10']);
  });

  test.each(['Yên Hoà', 'Yên Hòa', 'yen hoa', ' YÊN  HÒA ', 'Yên Hòa'.normalize('NFD')])(
    '"%s" is found whatever its spelling',
    (name) => {
      expect(nameKey(name)).toBe('yen hoa');
    },
  );

  test('đ counts as d', () => {
    expect(nameKey('Xã Đại Áng')).toBe('xa dai ang');
  });
});
