import { describe, expect, test } from 'vitest';
import { linkBody } from '../../src/services/link-body.ts';

const version = { name: 'Cáp', contract: 'HD-1', bandwidthMbps: 100, targetPercent: 99.5, units: ['00364'] };
const known = {
  versions: [
    { ...version, carrier: 'A', validFrom: '2026-01-01', validTo: '2026-06-01' },
    { ...version, carrier: 'B', validFrom: '2026-06-01', validTo: '2027-01-01' },
  ],
};

describe('what is said of a link', () => {
  test('is added to what was so on that day, and an end that is not said is left to the hub', () => {
    expect(linkBody('L', { bandwidth: '200', validFrom: '2026-03-01' }, known)).toEqual({
      ...{ ...version, carrier: 'A', bandwidthMbps: 200 },
      ...{ validFrom: '2026-03-01', validTo: null, corrects: null },
    });
    expect(linkBody('L', { carrier: 'C', validFrom: '2027-06-01' }, known)).toMatchObject({ units: ['00364'] });
  });

  test('may take a contract or a number away', () => {
    const body = linkBody('L', { contract: '', target: '', validFrom: '2026-03-01' }, known);
    expect([body.contract, body.targetPercent, body.bandwidthMbps]).toEqual([null, null, 100]);
  });

  test('as a correction keeps the days of the version unless others are given', () => {
    expect(linkBody('L', { carrier: 'X', correct: '2026-07-15' }, known)).toMatchObject({
      ...{ carrier: 'X', validFrom: '2026-06-01', validTo: '2027-01-01', corrects: '2026-07-15' },
    });
    expect(linkBody('L', { validFrom: '2026-06-15', correct: '2026-07-15' }, known)).toMatchObject({
      ...{ carrier: 'B', validFrom: '2026-06-15', validTo: '2027-01-01' },
    });
    const none = () => linkBody('L', { carrier: 'X', correct: '2025-07-15' }, known);
    expect(none).toThrow(expect.objectContaining({ code: 'E_LINK_PERIOD_UNKNOWN' }));
  });

  test('of a new one must be enough', () => {
    expect(() => linkBody('L', { carrier: 'A', validFrom: '2026-01-01' }, null)).toThrow(/--name, --unit/);
    expect(() => linkBody('L', { carrier: 'A' }, known)).toThrow(/--valid-from/);
    expect(() => linkBody('L', { carrier: 'A', correct: '2026-01-01' }, null)).toThrow(
      expect.objectContaining({ code: 'E_LINK_UNKNOWN' }),
    );
  });
});
