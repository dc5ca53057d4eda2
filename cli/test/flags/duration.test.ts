import { expect, test } from 'vitest';
import { wholeNumber } from '../../src/flags/define.ts';
import { parseDuration } from '../../src/flags/duration.ts';

test.each([
  { value: '60s', seconds: 60 },
  { value: '30m', seconds: 1800 },
  { value: '2h', seconds: 7200 },
  { value: '30d', seconds: 2_592_000 },
])('$value is $seconds seconds', ({ value, seconds }) => {
  expect(parseDuration(value, '--expires')).toBe(seconds);
});

test.each(['59s', '31d', '2', 'h', '-1h', '1.5h', '2 h', ''])('"%s" is no duration', (value) => {
  expect(() => parseDuration(value, '--expires')).toThrow(expect.objectContaining({ code: 'E_DURATION_INVALID' }));
});

test.each(['', '1e3', '0x10', '65536', '-1', '1.5', ' 1'])('"%s" is no port', (value) => {
  const limits = { min: 0, max: 65_535, where: '--http-port' };
  expect(() => wholeNumber(value, limits)).toThrow(expect.objectContaining({ code: 'E_NUMBER_INVALID' }));
});
