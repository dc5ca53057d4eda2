import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asOf, findUnit, type Installation, parseAsOf, type Unit } from '../src/index.ts';
import { covers, isValidOn, overlaps } from '../src/time/as-of.ts';

const unit: Unit = {
  id: 'a',
  code: '00070',
  name: 'Phường Hàng Trống',
  kind: 'one_stop_unit',
  level: 'commune',
  unitType: 'phuong',
  parent: null,
  area: null,
  officers: null,
  digitisingOfficers: null,
  uplinkMbps: null,
  facts: {},
  validFrom: '2020-01-01',
  validTo: '2025-07-01',
};
const successor: Unit = { ...unit, id: 'b', name: 'Phường Hoàn Kiếm', validFrom: '2025-07-01', validTo: null };
const installation: Installation = {
  name: 'x',
  simulated: false,
  levels: [],
  units: [unit, successor],
  places: [],
  posts: [],
  devices: [],
};

describe('a code that is used again', () => {
  test.each([
    { asOf: '2025-06-30', name: 'Phường Hàng Trống' },
    { asOf: '2025-07-01', name: 'Phường Hoàn Kiếm' },
  ])('names $name on $asOf', ({ asOf: date, name }) => {
    expect(findUnit({ installation, code: '00070', asOf: date }).name).toBe(name);
    expect(asOf(installation, date).units.map((row) => row.name)).toEqual([name]);
  });

  test.each([
    { code: '00070', asOf: '2019-12-31' },
    { code: '70', asOf: '2025-07-01' },
  ])('unit $code on $asOf is a named error', ({ code, asOf: date }) => {
    expect(() => findUnit({ installation, code, asOf: date })).toThrow(/E_UNIT_UNKNOWN.*as of/);
  });
});

describe('parseAsOf', () => {
  test.each(['2026-06-30', '2024-02-29', '0001-01-01'])('reads %s', (value) => {
    expect(parseAsOf(value)).toBe(value);
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-06-31',
    '2026-6-30',
    '30/06/2026',
    'yesterday',
    '',
    '2026-06-30T00:00:00Z',
  ])('refuses "%s", naming where it stood', (value) => {
    expect(() => parseAsOf(value, '--as-of')).toThrow(/E_DATE_INVALID.*--as-of/);
  });
});

describe('periods', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
  const iso = day.map((date) => date.toISOString().slice(0, 10));
  const period = fc
    .tuple(iso, fc.option(iso))
    .map(([validFrom, validTo]) => ({ validFrom, validTo }))
    .filter(({ validFrom, validTo }) => validTo === null || validFrom < validTo);

  test('two overlap exactly when the later start is in both', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const start = [a.validFrom, b.validFrom].toSorted().at(-1) ?? '';
        return overlaps(a, b) === (isValidOn(a, start) && isValidOn(b, start));
      }),
    );
  });

  test('one covers another when no day of the other is outside', () => {
    fc.assert(
      fc.property(period, period, iso, (a, b, date) => !covers(a, b) || !isValidOn(b, date) || isValidOn(a, date)),
    );
  });
});
