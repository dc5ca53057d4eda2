import { describe, expect, test } from 'vitest';
import { reachesOutside } from '../../src/import/formula.ts';
import { headerKey, moneyScale } from '../../src/import/header-key.ts';
import { choiceFinder, kindChoices, statusChoices } from '../../src/import/parse-choice.ts';
import { parseDate, parseYear } from '../../src/import/parse-date.ts';
import { parseMoney } from '../../src/import/parse-money.ts';
import { parseMac, parseText } from '../../src/import/parse-text.ts';
import { columnName } from '../../src/index.ts';
import { legacyEncoding } from '../../src/names/legacy-encoding.ts';
import { unitNameKey } from '../../src/names/unit-name-key.ts';

const context = { asOf: '2026-06-30', scale: 1, language: 'vi' } as const;
const outcome = (parsed: { value: unknown } | { code: string }) => ('value' in parsed ? parsed.value : parsed.code);

describe('money', () => {
  test.each([
    [15_000_000, 15_000_000],
    ['1.234.567', 1_234_567],
    ['1,234,567 đ', 1_234_567],
    ['1 234 567 VNĐ', 1_234_567],
    ['12500000', 12_500_000],
    ['1.234.567,00', 1_234_567],
    ['15 triệu', 15_000_000],
    ['15,5 triệu đồng', 15_500_000],
    ['1,2 tỷ', 1_200_000_000],
    ['1.234 triệu', 'E_IMPORT_MONEY'],
    ['1.234,5', 'E_IMPORT_MONEY'],
    ['12.34.567', 'E_IMPORT_MONEY'],
    ['-5', 'E_IMPORT_MONEY'],
    [-5, 'E_IMPORT_MONEY'],
    [1.5, 'E_IMPORT_MONEY'],
    ['khoảng 15 triệu', 'E_IMPORT_MONEY'],
    [true, 'E_IMPORT_MONEY'],
  ])('%j is %j đồng', (value, amount) => {
    expect(outcome(parseMoney(value, context))).toBe(amount);
  });

  test.each([
    [12.5, 1_000_000, 12_500_000],
    ['12,5', 1_000_000, 12_500_000],
    ['1.234', 1000, 'E_IMPORT_MONEY'],
    ['1.234.567', 1000, 1_234_567_000],
    ['5\u202f200', 1000, 5_200_000],
    ['12.500.000 đồng', 1_000_000, 12_500_000],
  ])('%j in a column of %j đồng is %j', (value, scale, amount) => {
    expect(outcome(parseMoney(value, { ...context, scale }))).toBe(amount);
  });

  test.each([
    ['Nguyên giá (triệu đồng)', 1_000_000],
    ['Đơn vị tính: nghìn đồng', 1000],
    ['ĐVT: 1.000 đ', 1000],
    ['Nguyên giá (đồng)', 1],
    ['Nguyên giá', null],
  ])('the header "%s" counts in %j đồng', (header, scale) => {
    expect(moneyScale(header)).toBe(scale);
  });
});

describe('dates and years', () => {
  test.each([
    ['30/06/2026', '2026-06-30'],
    ['1-2-2026', '2026-02-01'],
    ['2026-06-30', '2026-06-30'],
    [46_023, '2026-01-01'],
    [new Date('2026-01-31T00:00:00Z'), '2026-01-31'],
    ['31/02/2026', 'E_IMPORT_DATE'],
    ['06/30/2026', 'E_IMPORT_DATE'],
    [12, 'E_IMPORT_DATE'],
    [new Date(Number.NaN), 'E_IMPORT_DATE'],
  ])('%j is the day %s', (value, day) => {
    expect(outcome(parseDate(value, context))).toBe(day);
  });

  test.each([
    [2019, 2019],
    ['Năm 2019', 2019],
    ['03/2019', 2019],
    ['15/03/2019', 2019],
    [43_539, 2019],
    [19, 'E_IMPORT_YEAR'],
    ['2031', 'E_IMPORT_YEAR'],
  ])('%j is the year %j', (value, year) => {
    expect(outcome(parseYear(value, context))).toBe(year);
  });
});

test.each([
  ['  a\u00a0 b ', 'a b'],
  ['="00040"', '00040'],
  ["'=x", '=x'],
  ['1.23E+15', 'E_IMPORT_DIGITS_LOST'],
  [1e16, 'E_IMPORT_DIGITS_LOST'],
])('%s as text is %s', (value, text) => {
  expect(outcome(parseText(value, context))).toBe(text);
});

test('a MAC address is read in any spelling', () => {
  expect(
    ['00-1A-2B-3C-4D-5E', '001a.2b3c.4d5e', '00:1a:2b:3c:4d:5e'].map((text) => outcome(parseMac(text, context))),
  ).toEqual(Array(3).fill('00:1a:2b:3c:4d:5e'));
});

describe('kinds and statuses', () => {
  const kind = choiceFinder(kindChoices);
  test.each([
    ['Máy tính', 'pc', ''],
    ['MÁY TÍNH ĐỂ BÀN', 'pc', ''],
    ['May tinh bang', 'other', ''],
    ['Máy in đa chức năng', 'multifunction', ''],
    ['Máy in Canon LBP 2900', 'printer', 'Canon LBP 2900'],
    ['Bộ lưu điện (UPS) Santak', 'ups', 'Santak'],
    ['printer', 'printer', ''],
  ])('"%s" is a %s', (text, code, rest) => {
    expect(kind(text.normalize('NFD'))).toMatchObject({ code, rest: rest.normalize('NFD') });
  });

  test('what nobody knows is no kind', () => {
    expect([kind('Máy lạ'), kind('')]).toEqual([null, null]);
  });

  test('words for a status lead to its code', () => {
    const status = choiceFinder(statusChoices);
    expect(['Tốt', 'hỏng', 'Chờ thanh lý', 'Đang sửa chữa', 'x'].map((text) => status(text)?.code)).toEqual([
      'in_use',
      'broken',
      'waiting_liquidation',
      'repairing',
      undefined,
    ]);
  });
});

describe('names of units', () => {
  test.each([
    ['Phường Phú Hoà', 'phường phú hòa'],
    ['TT. Trâu Quỳ', 'Thị trấn Trâu Quỳ'],
    ['UBND phường Thuỵ Khuê', 'P. Thụy Khuê'],
    ['Xã Liên Hà'.normalize('NFD'), 'XÃ LIÊN HÀ'],
  ])('"%s" and "%s" have one key', (a, b) => {
    expect(unitNameKey(a).key).toBe(unitNameKey(b).key);
  });

  test.each([
    ['Phường 01', 'Phường 1'],
    ['Phường An', 'Phường Ân'],
    ['Phường Đa', 'Phường Da'],
  ])('"%s" and "%s" have two', (a, b) => {
    expect(unitNameKey(a).key).not.toBe(unitNameKey(b).key);
  });
});

describe('old encodings', () => {
  test.each([
    ['M· tµi s¶n', 'TCVN3 (ABC)'],
    ['§¬n vÞ sö dông', 'TCVN3 (ABC)'],
    ['M¸y tÝnh', 'TCVN3 (ABC)'],
    ['Maùy tính', 'VNI'],
    ['Phöôøng Phuùc Xaù', 'VNI'],
    ['Ñôn vò', 'VNI'],
  ])('"%s" is %s', (text, encoding) => {
    expect(legacyEncoding(text)).toBe(encoding);
  });

  test.each([
    'Mã tài sản',
    'Phường Phú Hoà',
    'HP LaserJet® Pro',
    'Diện tích (m²)',
    'Böwe Systec',
    'thuở, khuỷu, quỳ, oà, ùa',
  ])('"%s" is Unicode', (text) => {
    expect([legacyEncoding(text), legacyEncoding(text.normalize('NFD'))]).toEqual([null, null]);
  });
});

test.each([
  ['[1]Sheet1!A1', true],
  ["'C:\\x\\[b.xlsx]S'!A1", true],
  ['WEBSERVICE("http://x")', true],
  ["cmd|'/C calc'!A0", true],
  ['HYPERLINK("http://x","y")', true],
  ['SUM(A1:A3)', false],
  ['IF(Sheet2!A1>0,"a|b","c")', false],
  ['Table1[Cost]*2', false],
])('whether =%s reaches outside: %j', (formula, outside) => {
  expect(reachesOutside(formula)).toBe(outside);
});

test('headers and columns have their names', () => {
  expect([headerKey('  MÃ ĐV (*)\n'), headerKey('S/N'), columnName(0), columnName(27), columnName(16_383)]).toEqual([
    'ma dv',
    's n',
    'A',
    'AB',
    'XFD',
  ]);
});
