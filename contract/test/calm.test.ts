import { expect, test } from 'vitest';
import { calmKeywords, isCalm, reasonOf } from '../src/index.ts';

test('no keyword tells both of a fault and of none', () => {
  const both = Object.entries(calmKeywords).flatMap(([standard, keywords]) =>
    keywords.filter((keyword) => reasonOf(standard, keyword) !== undefined),
  );
  expect(both).toEqual([]);
});

test.each([
  { standard: 'PJL', keyword: '10001', calm: true },
  { standard: 'PJL', keyword: '40021', calm: false },
  { standard: 'eSCL', keyword: 'ScannerAdfEmpty', calm: true },
  { standard: 'eSCL', keyword: '10001', calm: false },
  { standard: 'RFC 3805', keyword: 'subunitPowerSaver', calm: true },
] as const)('$standard $keyword is no fault: $calm', ({ standard, keyword, calm }) => {
  expect(isCalm(standard, keyword)).toBe(calm);
});
