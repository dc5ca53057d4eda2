import { describe, expect, test } from 'vitest';
import { formatCell, formatDate, formatInstant, formatNumber, plainText } from '../../src/render/cell.ts';

test.each([
  { language: 'vi', text: '1.234.567,5' },
  { language: 'en', text: '1,234,567.5' },
] as const)('numbers are written as in $language', ({ language, text }) => {
  expect(formatNumber(1_234_567.5, language)).toBe(text);
});

test.each([
  { value: '2022-06-30T16:59:59Z', text: '30/06/2022 23:59' },
  { value: '2022-06-30T17:00:00Z', text: '01/07/2022 00:00' },
  { value: 'soon', text: 'soon' },
])('the instant $value is shown in the time of Vietnam', ({ value, text }) => {
  expect(formatInstant(value)).toBe(text);
});

test('a date is shown day first', () => {
  expect(formatDate('2022-06-30')).toBe('30/06/2022');
});

describe('formatCell', () => {
  test('shows a missing value as a dash and never as 0 or ok', () => {
    expect([formatCell(null, 'number', 'vi'), formatCell(null, 'health', 'vi'), formatCell(0, 'number', 'vi')]).toEqual(
      ['–', '–', '0'],
    );
  });

  test('keeps the leading zeros of a code', () => {
    expect(formatCell('00364', 'text', 'vi')).toBe('00364');
  });

  test('shows a health in the language', () => {
    expect([formatCell('down', 'health', 'vi'), formatCell('down', 'health', 'en')]).toEqual(['hỏng', 'down']);
  });
});

test('what a device says cannot steer the terminal', () => {
  expect(plainText('LaserJet\u001b[2J\u0007\nroot#\u202etxt')).toBe('LaserJet [2J root# txt');
});
