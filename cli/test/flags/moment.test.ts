import { describe, expect, test } from 'vitest';
import { parseMoment } from '../../src/flags/moment.ts';

const now = new Date('2026-06-30T05:00:00Z');
const read = (value: string) => parseMoment(value, { where: '--since', now });

describe('parseMoment', () => {
  test.each([
    ['7d', '2026-06-23T05:00:00.000Z'],
    ['12h', '2026-06-29T17:00:00.000Z'],
    ['30m', '2026-06-30T04:30:00.000Z'],
    ['2026-06-01', '2026-05-31T17:00:00.000Z'],
    ['2026-06-01T07:30:00+07:00', '2026-06-01T00:30:00.000Z'],
    ['2026-06-01T00:30Z', '2026-06-01T00:30:00.000Z'],
  ])('%s is %s', (value, moment) => {
    expect(read(value).toISOString()).toBe(moment);
  });

  test.each([
    ['yesterday', 'E_MOMENT_INVALID'],
    ['7', 'E_MOMENT_INVALID'],
    ['', 'E_MOMENT_INVALID'],
    ['2026-06-01 07:30', 'E_MOMENT_INVALID'],
    ['2026-02-30', 'E_DATE_INVALID'],
  ])('"%s" is refused', (value, code) => {
    expect(() => read(value)).toThrow(expect.objectContaining({ code }));
  });
});
